/** A finding as a screen prints it: the sentence of the rulebook, and who can set it aside. */
import type { CommandName } from "../authority.ts";
import { remedyOf, ruleCard, sentenceOf } from "../rulebook.ts";
import type { FindingSeverity } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";
import { listed, listedOr } from "../wording.ts";
import type { Finding, Standing } from "./finding.ts";

export interface FindingLine {
  readonly ruleId: string;
  readonly severity: FindingSeverity;
  /** Days inside stay ISO; the component prints them. */
  readonly sentence: string;
  readonly remedy: string;
  /** Where it is done, inside the program. */
  readonly remedyAt: { readonly label: string; readonly path: string } | null;
  /** "Steering Committee or EATP", "QA reviewer and EATP, jointly"; empty when nobody may. */
  readonly whoMayOverride: string;
  readonly standing: Standing;
  /** Of an override whose giver had the role only for days: since when, and from whom. */
  readonly roleNote: string | null;
  readonly subjectNoun: string;
  readonly subjectId: string;
  /** The part of the subject it speaks of, if any. */
  readonly aspect: string | null;
  /** Of a command over several rows: the id of the row it was found at. */
  readonly row?: string;
  /** Other words for what was written, ready to be taken over (I-56). */
  readonly proposal: string | null;
}

/**
 * A finding with its sentence, remedy and the roles that may override it, in words.
 * @throws Error when its rule is not in the rulebook.
 */
export function findingLine(finding: Finding): FindingLine {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    sentence: sentenceOf(finding),
    remedy: remedyOf(finding),
    remedyAt: ruleCard(finding.ruleId).remedyAt ?? null,
    whoMayOverride: whoMay(finding),
    standing: finding.standing,
    roleNote: finding.roleNote ?? null,
    subjectNoun: finding.subject.noun,
    subjectId: finding.subject.id,
    aspect: finding.aspect ?? null,
    ...(finding.row ? { row: finding.row.id } : {}),
    proposal: finding.facts.proposal === undefined ? null : String(finding.facts.proposal),
  };
}

function whoMay({ overridableBy, jointly }: Pick<Finding, "overridableBy" | "jointly">): string {
  const roles = overridableBy.map(wordFor);
  return jointly ? `${listed(roles)}, jointly` : listedOr(roles);
}

/** A command as a page offers it: open, or closed with the lines that close it. */
export interface AvailabilityLine {
  readonly command: CommandName;
  readonly open: boolean;
  readonly findings: readonly FindingLine[];
  /** The version of the program it was asked of; a form sends it back, so that edits can be merged. */
  readonly version?: number;
}

/** The reader has the permission that the command wants; other rules may still close it. */
export const isPermitted = ({ findings }: Pick<AvailabilityLine, "findings">): boolean =>
  !findings.some(({ ruleId }) => ruleId === "T-01");

/**
 * The availability of a command with its findings in words.
 * @throws Error when the rule of a finding is not in the rulebook.
 */
export function availabilityLine(offered: {
  readonly command: CommandName;
  readonly open: boolean;
  readonly findings: readonly Finding[];
  readonly version?: number;
}): AvailabilityLine {
  return { ...offered, findings: offered.findings.map(findingLine) };
}
