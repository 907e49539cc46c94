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
import type { UploadedFile } from "../../engine/uploaded-file.ts";
import { optionalFile } from "../../engine/uploaded-file.ts";
import type { Evidence, Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { EvidenceKind } from "../../vocabulary.ts";
import { evidenceKinds } from "../../vocabulary.ts";
import type { EvidenceRecord } from "../evidence.ts";
import { asFirstRecorded } from "../evidence.ts";
import type { EvidenceFile } from "../evidence-file.ts";
import { fileKept } from "../evidence-file.ts";
import { fileFindings } from "../rules/files.ts";
import {
  evidenceReconstructed,
  linkUnusable,
  nothingToLookUp,
  reconstruction,
  textMissing,
} from "../rules.ts";

/** What a person says of a piece of evidence. */
export interface EvidenceGiven {
  readonly kind: EvidenceKind;
  readonly title: string;
  /** Empty where a file shows it. */
  readonly link: string;
  readonly file?: UploadedFile | null;
  /** The file that it has already, where no other one comes. */
  readonly kept?: EvidenceFile | null;
  /** The day of what it shows, not of recording it. */
  readonly occurredDay: Day;
  /** The last day on which it counts. */
  readonly validUntilDay?: Day | null;
}

/** Evidence that may come along with another command: it counts only where something was written or chosen. */
export const evidenceFields = {
  evidenceTitle: optionalText(200),
  evidenceLink: optionalText(2000),
  evidenceKind: optionalChoice(evidenceKinds),
  evidenceDay: optionalDay(),
  evidenceFile: optionalFile(),
  evidencePhoto: optionalFile(),
};

/** The input with its evidence in the place of the evidence's fields. */
export function withEvidence<T extends FieldsOf<typeof evidenceFields>>(
  {
    evidenceTitle,
    evidenceLink: link,
    evidenceKind,
    evidenceDay,
    evidenceFile,
    evidencePhoto,
    ...rest
  }: T,
  context: Complaints,
): Omit<T, keyof typeof evidenceFields> & { readonly evidence?: EvidenceGiven | null } {
  const { file, kind } = shownBy(
    { file: evidenceFile, photo: evidencePhoto, kind: evidenceKind ?? "DOCUMENT" },
    "evidenceFile",
    context,
  );
  const given = evidenceTitle !== "" || link !== "" || file !== null;
  if (given && evidenceDay === null)
    complain(context, "evidenceDay", "Enter the date of the evidence.");
  // Whoever logs from a phone need not name the picture.
  const title = evidenceTitle === "" ? (file?.name ?? "") : evidenceTitle;
  const evidence: EvidenceGiven | null =
    given && evidenceDay !== null ? { title, link, kind, file, occurredDay: evidenceDay } : null;
  return { ...rest, evidence };
}

/** The fields of a form that is about evidence alone. */
export const recordFields = {
  kind: choice(evidenceKinds, "The kind"),
  title: text("What the evidence is", 200),
  link: optionalText(2000),
  file: optionalFile(),
  photo: optionalFile(),
  occurredDay: day("The date of the evidence"),
  validUntilDay: optionalDay(),
};

/** One file from the two ways of choosing one; a picture just taken is a photo unless somebody said what else. */
export function shownBy(
  {
    file,
    photo,
    kind,
  }: { file: UploadedFile | null; photo: UploadedFile | null; kind: EvidenceKind },
  field: string,
  context: Complaints,
): Pick<EvidenceGiven, "kind"> & { readonly file: UploadedFile | null } {
  if (file !== null && photo !== null)
    complain(context, field, "Choose a file or take a photo, not both.");
  return {
    file: file ?? photo,
    kind: photo !== null && kind === "DOCUMENT" ? "PHOTO" : kind,
  };
}

interface AddEvidence extends EvidenceGiven {
  readonly subjectId: string;
  readonly acknowledge?: string | undefined;
}

const input = inputOf({ subjectId: id("What it supports"), ...recordFields }).transform(
  ({ photo, ...sent }, context): AddEvidence => ({
    ...sent,
    ...shownBy({ ...sent, photo }, "file", context),
  }),
);

type EvidenceNoun = Evidence["subjectNoun"];

/** Findings about a piece of evidence, whichever command adds it. */
export function evidenceFindings(
  program: Program,
  subject: Ref,
  given: EvidenceGiven,
  situation: Situation,
): readonly Finding[] {
  const { title, link, file = null, kept = null, occurredDay, validUntilDay = null } = given;
  const shown = link !== "" || file !== null || kept !== null;
  const { today } = situation;
  return [
    ...textMissing.check(
      program,
      { subject, field: "What the evidence is", text: title },
      situation,
    ),
    ...nothingToLookUp.check(program, { subject, shown }, situation),
    ...(link === "" ? [] : linkUnusable.check(program, { subject, link }, situation)),
    ...fileFindings(program, subject, file, situation),
    ...daysReversed.check(
      program,
      {
        subject,
        first: "the day of the evidence",
        firstDay: occurredDay,
        second: "Today",
        secondDay: today,
      },
      situation,
    ),
    ...(validUntilDay === null
      ? []
      : daysReversed.check(
          program,
          {
            subject,
            first: "today",
            firstDay: today,
            second: "The last valid day",
            secondDay: validUntilDay,
          },
          situation,
        )),
    ...evidenceReconstructed.check(program, { subject, title, occurredDay }, situation),
  ];
}

/** What evidence says when it is recorded now by the actor; nobody has verified it yet. */
export function recordOf(
  program: Program,
  subject: Ref,
  { kind, title, link, file = null, kept = null, occurredDay, validUntilDay = null }: EvidenceGiven,
  situation: Situation,
): EvidenceRecord {
  const late = reconstruction(program, subject, occurredDay, situation.today);
  return {
    kind,
    title: title.trim(),
    link: link.trim(),
    file: file === null ? kept : fileKept(file),
    occurredDay,
    recordedAt: situation.now,
    recordedById: actorId(program, situation),
    reconstructed: late !== null,
    validUntilDay,
    expiredDay: null,
    verifiedById: null,
    verifiedAt: null,
  };
}

/**
 * The change that adds evidence recorded now by the actor. It is marked as reconstructed when it was recorded too
 * long after the day it is from.
 */
export const evidenceAdded = (
  program: Program,
  subject: { readonly noun: EvidenceNoun; readonly id: string },
  given: EvidenceGiven,
  situation: Situation,
  mint: (noun: Noun) => string,
): ChangeOf<"evidence-added"> =>
  change("evidence-added", mint("evidence"), {
    ...asFirstRecorded,
    subjectNoun: subject.noun,
    subjectId: subject.id,
    ...recordOf(program, subject, given, situation),
    removedReason: null,
  });

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
