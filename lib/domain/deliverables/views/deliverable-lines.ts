/** The lines on a deliverable's page: criteria, evidence, what was logged, and what its forms let choose from. */

import { mayRead } from "../../access.ts";
import type { Day, Instant } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import { compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import { removeEvidence } from "../../evidence/commands/remove-evidence.ts";
import { evidenceNaming } from "../../evidence/evidence-naming.ts";
import type { EvidenceShown } from "../../evidence/views/evidence-shown.ts";
import { evidenceShown } from "../../evidence/views/evidence-shown.ts";
import { assessCriterion } from "../../gates/commands/assess-criterion.ts";
import { changeCriterion } from "../../gates/commands/change-criterion.ts";
import type { Signing } from "../../gates/views/signing.ts";
import { signingOf } from "../../gates/views/signing.ts";
import type { Criterion, Evidence, ProgressNote } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { CriterionResult, DeliverableState } from "../../vocabulary.ts";
import { correctNote, noteCorrectionFindings } from "../commands/correct-note.ts";
import { correctedNotes } from "../corrected-notes.ts";
import type { PersonChoice } from "./deliverable-row.ts";

export interface EvidenceLine extends EvidenceShown {
  readonly recordedAt: Instant;
  readonly recordedByName: string;
  /** The criterion it hangs on; null for the deliverable itself. */
  readonly criterionId: string | null;
  readonly remove: AvailabilityLine;
}

export interface CriterionLine extends Signing {
  readonly id: string;
  readonly text: string;
  readonly critical: boolean;
  readonly evidenceNeeded: string;
  readonly result: CriterionResult;
  readonly resultReason: string | null;
  readonly assessedByName: string | null;
  readonly assessedAt: Instant | null;
  readonly loosenedCount: number;
  readonly loosenedReason: string | null;
  readonly waiverOwnerId: string | null;
  readonly waivedUntilDay: Day | null;
  readonly evidence: number;
  readonly change: AvailabilityLine;
  readonly assess: AvailabilityLine;
}

/**
 * A criterion with its result, who signs it and how much evidence hangs on it. `assessedByName` is null until it
 * is assessed; `change` and `assess` say what the reader may do.
 */
export function criterionLine(
  program: Program,
  one: Criterion,
  situation: Situation,
): CriterionLine {
  return {
    id: one.id,
    text: one.text,
    critical: one.critical,
    evidenceNeeded: one.evidenceNeeded,
    result: one.result,
    resultReason: one.resultReason,
    assessedByName: one.assessedById === null ? null : nameOf(program, one.assessedById),
    assessedAt: one.assessedAt,
    loosenedCount: one.loosenedCount,
    loosenedReason: one.loosenedReason,
    waiverOwnerId: one.waiverOwnerId,
    waivedUntilDay: one.waivedUntilDay,
    ...signingOf(program, one, situation),
    evidence: evidenceNaming(program, one.id).length,
    change: availabilityLine(availability(changeCriterion, program, one.id, situation)),
    assess: availabilityLine(availability(assessCriterion, program, one.id, situation)),
  };
}

/** A piece of evidence of a deliverable or of one of its criteria, with whether the reader may remove it. */
export function evidenceLine(program: Program, one: Evidence, situation: Situation): EvidenceLine {
  return {
    ...evidenceShown(program, one, situation),
    recordedAt: one.recordedAt,
    recordedByName: nameOf(program, one.recordedById),
    criterionId: one.subjectNoun === "criterion" ? one.subjectId : null,
    remove: availabilityLine(availability(removeEvidence, program, one.id, situation)),
  };
}

export interface NoteLine {
  readonly id: string;
  /** Null for executive readers: what was logged is theirs to read, who logged it is not (I-75). */
  readonly byName: string | null;
  readonly at: Instant;
  readonly state: DeliverableState;
  readonly note: string;
  readonly corrected: boolean;
  /** This reader may still correct it. */
  readonly correctable: boolean;
}

/**
 * Progress notes in the order given, each with its latest correction applied. Readers without the right to see
 * authors get `byName` null (I-75).
 */
export function noteLines(
  program: Program,
  notes: readonly ProgressNote[],
  situation: Situation,
): readonly NoteLine[] {
  const named = mayRead(program, "author-of-progress", situation);
  return correctedNotes(notes).map((one) => ({
    id: one.id,
    byName: named ? nameOf(program, one.byId) : null,
    at: one.at,
    state: one.state,
    note: one.note,
    corrected: one.corrected,
    correctable: mayCorrect(program, one, situation),
  }));
}

const mayCorrect = (program: Program, note: ProgressNote, situation: Situation): boolean =>
  availability(correctNote, program, note.deliverableId, situation).open &&
  noteCorrectionFindings(program, note, situation).length === 0;

/** What the form of a deliverable lets choose from. */
export function deliverableChoices(program: Program) {
  return {
    members: [...program.member.values()]
      .filter((one) => one.active)
      .sort((a, b) => compareText(a.name, b.name))
      .map(({ id, name, title }) => ({ id, label: title ? `${name}, ${title}` : name })),
    streams: [...program.workstream.values()]
      .filter((one) => one.state !== "DROPPED")
      .map(({ id, name }) => ({ id, label: `${id} ${name}` })),
    openSprints: [...program.sprint.values()]
      .filter((one) => one.state === "DRAFT")
      .sort((a, b) => a.number - b.number)
      .map(({ id, number }) => ({ id, label: `Sprint ${number}` })),
    everyDomain: domainChoices(program),
  };
}

/** Maturity domains, by number and name. */
export const domainChoices = (program: Program): readonly PersonChoice[] =>
  [...program.domainScore.values()].map(({ id, name }) => ({ id, label: `${id} ${name}` }));
