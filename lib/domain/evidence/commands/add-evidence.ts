/** Evidence on whatever it speaks for. What is recorded late is kept and marked as reconstructed. */

import type { CommandName } from "../../authority.ts";
import type { Day } from "../../calendar/index.ts";
import type { Change, ChangeOf } from "../../changes.ts";
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Complaints, FieldsOf } from "../../engine/inputs.ts";
import {
  choice,
  complain,
  day,
  id,
  inputOf,
  optionalChoice,
  optionalDay,
  optionalText,
  text,
} from "../../engine/inputs.ts";
import { daysReversed } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Evidence, Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { EvidenceKind } from "../../vocabulary.ts";
import { evidenceKinds } from "../../vocabulary.ts";
import { evidenceReconstructed, linkUnusable, reconstruction, textMissing } from "../rules.ts";

/** What a person says of a piece of evidence. */
export interface EvidenceGiven {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly link: string;
  /** The day of what it shows, not of recording it. */
  readonly occurredDay: Day;
}

/** Evidence that may come along with another command: it counts only where something was written. */
export const evidenceFields = {
  evidenceTitle: optionalText(200),
  evidenceLink: optionalText(2000),
  evidenceKind: optionalChoice(evidenceKinds),
  evidenceDay: optionalDay(),
};

/** The input with its evidence in the place of the evidence's fields. */
export function withEvidence<T extends FieldsOf<typeof evidenceFields>>(
  { evidenceTitle: title, evidenceLink: link, evidenceKind, evidenceDay, ...rest }: T,
  context: Complaints,
): Omit<T, keyof typeof evidenceFields> & { readonly evidence?: EvidenceGiven | null } {
  const kind = evidenceKind ?? "DOCUMENT";
  const given = title !== "" || link !== "";
  if (given && evidenceDay === null)
    complain(context, "evidenceDay", "Enter the date of the evidence.");
  const evidence: EvidenceGiven | null =
    given && evidenceDay !== null ? { title, link, kind, occurredDay: evidenceDay } : null;
  return { ...rest, evidence };
}

const input = inputOf({
  subjectId: id("What it supports"),
  kind: choice(evidenceKinds, "The kind"),
  title: text("What the evidence is", 200),
  link: text("A link", 2000),
  occurredDay: day("The date of the evidence"),
});

type EvidenceNoun = Evidence["subjectNoun"];

/** Findings about a piece of evidence, whichever command adds it. */
export function evidenceFindings(
  program: Program,
  subject: Ref,
  given: EvidenceGiven,
  situation: Situation,
): readonly Finding[] {
  const { title, link, occurredDay } = given;
  return [
    ...textMissing.check(
      program,
      { subject, field: "What the evidence is", text: title },
      situation,
    ),
    ...linkUnusable.check(program, { subject, link }, situation),
    ...daysReversed.check(
      program,
      {
        subject,
        first: "the day of the evidence",
        firstDay: occurredDay,
        second: "Today",
        secondDay: situation.today,
      },
      situation,
    ),
    ...evidenceReconstructed.check(program, { subject, title, occurredDay }, situation),
  ];
}

/**
 * The change that adds evidence recorded now by the actor. It is marked as reconstructed when it was recorded too
 * long after the day it is from.
 */
export function evidenceAdded(
  program: Program,
  subject: { readonly noun: EvidenceNoun; readonly id: string },
  given: EvidenceGiven,
  situation: Situation,
  mint: (noun: Noun) => string,
): ChangeOf<"evidence-added"> {
  const late = reconstruction(program, subject, given.occurredDay, situation.today);
  return change("evidence-added", mint("evidence"), {
    subjectNoun: subject.noun,
    subjectId: subject.id,
    kind: given.kind,
    title: given.title.trim(),
    link: given.link.trim(),
    occurredDay: given.occurredDay,
    recordedAt: situation.now,
    recordedById: actorId(program, situation),
    reconstructed: late !== null,
    removedReason: null,
  });
}

const addEvidenceTo = (
  name: CommandName,
  noun: EvidenceNoun,
  andThen: (program: Program, id: string) => readonly Change[] = () => [],
) =>
  defineCommand({
    name,
    noun,
    input,
    subjectId: (command) => command.subjectId,
    preconditions: () => [],
    checkInput: (program, command, situation) =>
      evidenceFindings(program, { noun, id: command.subjectId }, command, situation),
    changes: (program, command, situation, mint) => [
      evidenceAdded(program, { noun, id: command.subjectId }, command, situation, mint),
      ...andThen(program, command.subjectId),
    ],
  });

/** With its first link a scheduled gate is collecting evidence. */
const collecting = (program: Program, id: string): readonly Change[] =>
  program.gate.get(id)?.state === "SCHEDULED"
    ? [change("gate-readied", id, { state: "EVIDENCE_COLLECTION" })]
    : [];

export const addEvidence = addEvidenceTo("add-evidence", "deliverable");
export const addCriterionEvidence = addEvidenceTo("add-criterion-evidence", "criterion");
export const addGateEvidence = addEvidenceTo("add-gate-evidence", "gate", collecting);
export const addConditionEvidence = addEvidenceTo("add-condition-evidence", "condition");
export const addOutcomePartEvidence = addEvidenceTo("add-outcome-part-evidence", "outcomePart");
export const addEscalationEvidence = addEvidenceTo("add-escalation-evidence", "escalation");
