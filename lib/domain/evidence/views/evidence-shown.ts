/** Evidence as every screen shows it: what it is, where to look at it, and whether it still counts. */
import type { Day } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Evidence } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { routes } from "../../routes.ts";
import type { EvidenceKind } from "../../vocabulary.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import { sizeWords } from "../evidence-file.ts";
import type { EvidenceStanding } from "../evidence-standing.ts";
import { standingOfEvidence } from "../evidence-standing.ts";

export interface FileShown {
  readonly name: string;
  /** "2.4 MB". */
  readonly size: string;
  readonly href: string;
}

export interface EvidenceShown {
  readonly id: string;
  /** Its own page. */
  readonly href: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  /** Empty where only a file shows it. */
  readonly link: string;
  readonly file: FileShown | null;
  readonly occurredDay: Day;
  readonly reconstructed: boolean;
  readonly standing: EvidenceStanding;
  readonly validUntilDay: Day | null;
  readonly verifiedByName: string | null;
}

/** A file with the address that downloads it. */
export const fileShown = (
  program: Program,
  evidenceId: string,
  file: EvidenceFile | null,
  version?: number,
): FileShown | null =>
  file === null
    ? null
    : {
        name: file.name,
        size: sizeWords(file.bytes),
        href: routes.evidenceFile(program.facts.slug, evidenceId, version),
      };

export const evidenceShown = (
  program: Program,
  one: Evidence,
  { today }: Pick<Situation, "today">,
): EvidenceShown => ({
  id: one.id,
  href: routes.evidence(program.facts.slug, one.id),
  kind: one.kind,
  title: one.title,
  link: one.link,
  file: fileShown(program, one.id, one.file),
  occurredDay: one.occurredDay,
  reconstructed: one.reconstructed,
  standing: standingOfEvidence(program, one, today),
  validUntilDay: one.validUntilDay,
  verifiedByName: one.verifiedById === null ? null : nameOf(program, one.verifiedById),
});
