/** What may be called accepted: by whom, on what evidence, on criteria that nobody quietly weakened. */
import { addWorkingDays, compareDays } from "../../calendar/index.ts";
import { computedRule, ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import { floorAsking, templateTitle } from "../../gates/gate-templates.ts";
import { assessedByParty } from "../../gates/sign-off.ts";
import type { Criterion, TemplateCriterion } from "../../nouns.ts";
import type { Party } from "../../people/parties-to.ts";
import { partiesTo, partyAmong } from "../../people/parties-to.ts";
import type { Program } from "../../program.ts";
import { criteriaOf } from "../../program.ts";
import { evidenceForDeliverable } from "../../reports/proof.ts";
import { settingOf } from "../../settings.ts";
import type { ProgramRole } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { counted } from "../../wording.ts";
import { isBegun } from "../deliverable-moves.ts";

const nobody: readonly ProgramRole[] = [];

/** I-44 (seed EA3, SC3): nobody accepts, assesses as met, approves or overrides for their own work. */
export const approvesOwnWork = rule<{
  subject: Ref;
  /** Who would approve it: the one who asks, unless others are named. */
  approverIds?: readonly string[];
  /** Whose work it is: as the program knows it, unless it is about to change. */
  parties?: readonly Party[];
}>({
  id: "I-44",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "policy",
  source: { label: "Seed EA3, SC3", url: null },
  statement:
    "Nobody approves their own work: whoever owns it, submitted it or handed it over after submission can't accept it, assess its criteria as met or grant an override for it.",
  objection: "{approver} {tie} {id}. Nobody can approve their own work.",
  remedy: "Ask somebody who doesn't own it, didn't submit it and hasn't handed it over since.",
  check: (program, { subject, approverIds, parties = partiesTo(program, subject) }, situation) => {
    const actor = memberOf(program, situation.actor)?.id;
    const approvers = approverIds ?? (actor === undefined ? [] : [actor]);
    const found = approvers.map((id) => partyAmong(program, parties, id)).find(Boolean);
    if (!found) return [];
    const approver = nameOf(program, found.memberId);
    return [{ subject, facts: { id: workNamed(program, subject), approver, tie: found.tie } }];
  },
});

/** A criterion is judged for the work it belongs to. */
const workNamed = (program: Program, { noun, id }: Ref): string =>
  (noun === "criterion" ? program.criterion.get(id)?.subjectId : undefined) ?? id;

/** I-14 (seed EA3): acceptance needs criteria and evidence. On submitting it warns already. */
export const acceptedWithoutProof = rule<{ deliverableId: string; submitting?: boolean }>({
  id: "I-14",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "policy",
  source: { label: "Seed EA3", url: null },
  statement: "A deliverable is accepted only with acceptance criteria and evidence.",
  objection:
    "{id} has {criteria:acceptance criterion|acceptance criteria} and {evidence:piece|pieces} of evidence. It can't be accepted until both are there.",
  remedy: "Add what is missing to the deliverable, then submit it again.",
  check: (program, { deliverableId, submitting }) => {
    const criteria = criteriaOf(program).get(`deliverable:${deliverableId}`)?.length ?? 0;
    const evidence = evidenceForDeliverable(program, deliverableId).length;
    const subject: Ref = { noun: "deliverable", id: deliverableId };
    return criteria > 0 && evidence > 0
      ? []
      : [
          {
            subject,
            facts: { id: deliverableId, criteria, evidence },
            severity: submitting ? "WARNS" : "BLOCKS",
          },
        ];
  },
});

/** T-31: a criterion that is neither met nor waived with a reason keeps its deliverable from acceptance. */
export const criterionOpen = rule<{ deliverableId: string; metHere: readonly string[] }>({
  id: "T-31",
  severity: "BLOCKS",
  overridableBy: nobody,
  ...ownOrder,
  statement:
    "A deliverable is accepted when every criterion is met. An unmet critical criterion blocks acceptance, any other warns.",
  objection: "{criterion} of {id} is {result}: {text}.",
  remedy: "Mark it as met, waive it with a reason, or return the deliverable.",
  check: (program, { deliverableId, metHere }) =>
    (criteriaOf(program).get(`deliverable:${deliverableId}`) ?? [])
      .filter(
        (one) =>
          (one.result === "NOT_ASSESSED" ||
            one.result === "NOT_MET" ||
            assessedByParty(program, one) !== null) &&
          !metHere.includes(one.id),
      )
      .map((one) => ({
        subject: { noun: "criterion", id: one.id },
        // A sign-off is somebody else's word: no reason of the accepter's stands for it.
        severity: one.critical || one.signedBy !== null ? "BLOCKS" : "WARNS",
        facts: {
          id: deliverableId,
          criterion: one.id,
          result: resultWords(program, one),
          text: one.text,
        },
      })),
});

/** A result that somebody gave their own work does not count (I-44). */
function resultWords(program: Program, criterion: Criterion): string {
  const result = wordFor(criterion.result).toLowerCase();
  const party = assessedByParty(program, criterion);
  return party === null
    ? result
    : `marked "${result}" by ${nameOf(program, party.memberId)}, who ${party.tie} it`;
}

/** The criterion as it would read after the change; only what differs. */
export interface CriterionEdit {
  readonly text?: string;
  readonly critical?: boolean;
  readonly evidenceNeeded?: string;
  readonly removed?: boolean;
}

/** Whose loosening is asked about: a criterion of some work, or one of a gate template. */
type Loosened =
  | {
      readonly criterion: Criterion;
      /** Whoever signs it is changed or taken off; that waits for no work to start. */
      readonly losesSigner: boolean;
    }
  | { readonly template: TemplateCriterion };

/** I-45 (seed DR6): a standard is not weakened under pressure unless two others say so. */
export const criterionLoosenedUnderway = rule<
  Loosened & {
    /** How the edit weakens it ("This removes"), or null when it does not. */
    readonly loosening: string | null;
  }
>({
  id: "I-45",
  severity: "BLOCKS",
  overridableBy: ["QA_REVIEWER", "EATP"],
  jointly: true,
  standingOf: "policy",
  source: { label: "Seed DR6", url: null },
  statement:
    "Once work has started, or shortly before its gate, removing a criterion, making it less critical or loosening it needs the QA reviewer and the EATP. Changing the signer of a sign-off, loosening what the template of a stage gate asks for, and loosening a template itself always do. Either way it is logged and reported.",
  objection: "{loosening} {criterion} ({text}) {since}. Two other people must agree.",
  remedy: "Keep the criterion, or ask for both overrides. Lowering a target is a scope change.",
  check: (program, asked, situation) => {
    const { loosening } = asked;
    if (loosening === null) return [];
    const subject: Ref =
      "template" in asked
        ? { noun: "templateCriterion", id: asked.template.id }
        : { noun: "criterion", id: asked.criterion.id };
    const since =
      "template" in asked
        ? `in the template “${templateTitle(asked.template)}”`
        : sinceWhen(program, asked, situation);
    if (since === null) return [];
    const { text } = "template" in asked ? asked.template : asked.criterion;
    return [{ subject, facts: { criterion: subject.id, text, loosening, since } }];
  },
});

/** From when on a criterion is no longer loosened alone, as it follows the criterion in a sentence; null before. */
function sinceWhen(
  program: Program,
  { criterion, losesSigner }: { readonly criterion: Criterion; readonly losesSigner: boolean },
  situation: Situation,
): string | null {
  const floor = floorAsking(program, criterion);
  return (
    workUnderway(program, criterion) ??
    gateIsNear(program, criterion, situation) ??
    (losesSigner ? "after its signer was named" : null) ??
    (floor ? `although the template “${templateTitle(floor)}” asks for it` : null)
  );
}

function workUnderway(program: Program, criterion: Criterion): string | null {
  if (criterion.subjectNoun !== "deliverable") return null;
  const deliverable = program.deliverable.get(criterion.subjectId);
  if (!deliverable) return null;
  if (deliverable.startedDay) return `after work started on ${deliverable.startedDay}`;
  return isBegun(deliverable)
    ? `while ${deliverable.id} is ${wordFor(deliverable.state).toLowerCase()}`
    : null;
}

function gateIsNear(
  program: Program,
  criterion: Criterion,
  { today }: { today: Parameters<typeof compareDays>[0] },
): string | null {
  const frozenFor = settingOf(program, "criterionFreezeWorkingDays");
  for (const gate of program.gate.values()) {
    const concerned =
      criterion.subjectNoun === "gate"
        ? gate.id === criterion.subjectId
        : gate.subjectNoun === "deliverable" && gate.subjectId === criterion.subjectId;
    if (!concerned || gate.scheduledDay === null || gate.droppedReason !== null) continue;
    const frozenFrom = addWorkingDays(program.facts.calendar, gate.scheduledDay, -frozenFor);
    if (compareDays(today, frozenFrom) >= 0) {
      return `${counted(frozenFor, "working day")} or less before ${gate.id} on ${gate.scheduledDay}`;
    }
  }
  return null;
}

/** I-40 (seed SC3, EA3). */
export const onlyAcceptedCounts = computedRule({
  id: "I-40",
  measure: "velocity",
  standingOf: "policy",
  source: { label: "Seed SC3, EA3", url: null },
  statement:
    "Velocity counts only whole, accepted deliverables. A carried-over deliverable counts once, in the sprint that accepts it.",
});

/** I-36 (seed SC2). */
export const velocityIsTheMedian = computedRule({
  id: "I-36",
  measure: "velocity",
  standingOf: "policy",
  source: { label: "Seed SC2", url: null },
  statement:
    "Calibrated velocity is the median of the points accepted in the last three closed sprints. Until then the program is calibrating.",
});

/** X-09 (seed EG2, SC3). */
export const noFreePercent = computedRule({
  id: "X-09",
  measure: "progress",
  standingOf: "normative",
  source: { label: "Seed EG2, SC3", url: null },
  statement:
    "Progress is the share of points whose deliverables are accepted. Nobody enters a percentage.",
});

export const acceptanceRules = [
  approvesOwnWork,
  acceptedWithoutProof,
  criterionOpen,
  criterionLoosenedUnderway,
  onlyAcceptedCounts,
  velocityIsTheMedian,
  noFreePercent,
];
