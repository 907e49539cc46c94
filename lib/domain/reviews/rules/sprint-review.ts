import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Sprint } from "../../nouns.ts";
import { sprintsByNumber } from "../../planning/sprint-plan.ts";
import { sprintItemsOf } from "../../program.ts";
import { evidenceForDeliverable } from "../../reports/proof.ts";
import { settingOf } from "../../settings.ts";
import {
  isFlawless,
  isUnsettled,
  itemsHeld,
  nextOpenSprint,
  reviewOf,
} from "../../sprints/sprint-records.ts";
import type { RootCause, SprintDisposition } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { listed, ordinal } from "../../wording.ts";
import { blameFree, namesIn } from "../root-causes.ts";

const seed = (part: string) => ({ label: `Seed ${part}`, url: null });
const nobody = [] as const;

/** a review shows what is finished; what nobody showed or linked is not accepted in it. */
export const acceptedUnshown = rule<{ deliverableId: string }>({
  id: "A-08",
  severity: "BLOCKS",
  overridableBy: ["QA_REVIEWER"],
  standingOf: "normative",
  source: {
    label: "Transformation sprint",
    url: "https://www.compelframework.org/glossary/transformation-sprint",
  },
  statement:
    "In a sprint review a deliverable is accepted after a demonstration or on linked evidence.",
  objection:
    "{id} has not been demonstrated in the review of sprint {sprint} and has no linked evidence.",
  remedy: "Demonstrate it in the review and link what was shown, or add evidence.",
  check: (program, { deliverableId }) => {
    const item = (sprintItemsOf(program).get(deliverableId) ?? []).find(
      ({ sprintId, removed }) => !removed && program.sprint.get(sprintId)?.state === "IN_REVIEW",
    );
    if (!item || item.demonstratedAt !== null) return [];
    if (evidenceForDeliverable(program, deliverableId).length > 0) return [];
    const sprint = program.sprint.get(item.sprintId)?.number ?? 0;
    return [
      { subject: { noun: "deliverable", id: deliverableId }, facts: { id: deliverableId, sprint } },
    ];
  },
});

/** I-41 (seed IN): what is carried over again and again is a decision nobody takes. */
export const carriedOverAgain = rule<{ deliverableId: string }>({
  id: "I-41",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: seed("IN"),
  statement:
    "The second carry-over of a deliverable warns. The third opens an escalation to L2 automatically.",
  objection: "{id} would be carried over for the {nth} time{raised}.",
  remedy: "Split it, drop it, or say what will be different this time.",
  check: (program, { deliverableId }) => {
    const times = (program.deliverable.get(deliverableId)?.carryOverCount ?? 0) + 1;
    if (times < settingOf(program, "carryOversWarn")) return [];
    const raises = times >= settingOf(program, "carryOversRaise");
    return [
      {
        subject: { noun: "deliverable", id: deliverableId },
        aspect: String(times),
        facts: {
          id: deliverableId,
          nth: ordinal(times),
          raised: raises ? " and escalated to the EATP on L2" : "",
        },
      },
    ];
  },
});

/** I-46 (seed EA3): what waits for a verdict gets one before the sprint ends. */
export const leftInReview = rule<{ deliverableIds: readonly string[] }>({
  id: "I-46",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "policy",
  source: seed("EA3"),
  statement: "At the end of a sprint every deliverable in review is accepted or returned.",
  objection: "{id} ({title}) is still in review.",
  remedy: "Ask its reviewer to accept or return it, then choose its disposition.",
  check: (program, { deliverableIds }) =>
    deliverableIds.flatMap((id) => {
      const deliverable = program.deliverable.get(id);
      return deliverable?.state === "IN_REVIEW"
        ? [{ subject: { noun: "deliverable", id }, facts: { id, title: deliverable.title } }]
        : [];
    }),
});

/** I-55 (seed SC3): what was not finished is reported as such, with why. */
export const leftUndisposed = rule<{ sprintId: string }>({
  id: "I-55",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "policy",
  source: seed("SC3"),
  statement:
    "Each committed deliverable that wasn't accepted gets a disposition (carry over, split, drop or return) and a root cause.",
  objection: "{id} ({title}) wasn't accepted and has no {missing}.",
  remedy: "In the review, choose its disposition and root cause.",
  check: (program, { sprintId }) =>
    itemsHeld(program, sprintId)
      .filter(isUnsettled)
      .map((item) => ({
        subject: { noun: "sprintItem", id: item.id },
        facts: {
          id: item.deliverableId,
          title: program.deliverable.get(item.deliverableId)?.title ?? item.deliverableId,
          missing: item.disposition === null ? "disposition" : "root cause",
        },
      })),
});

/** I-56 (seed SC3): a cause lies in the work; a text that names somebody gets another wording to take over. */
export const causeBlames = rule<{
  itemId: string;
  deliverableId: string;
  cause: RootCause | null;
  note: string;
}>({
  id: "I-56",
  severity: "BLOCKS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: seed("SC3"),
  statement: "A root cause has a category, and its text says what happened, not who.",
  objection: "{why}",
  remedy: "Choose a category, and use the suggested wording or your own.",
  check: (program, { itemId, deliverableId, cause, note }) => {
    const subject: Ref = { noun: "sprintItem", id: itemId };
    if (cause === null) {
      const why = `${deliverableId} needs a root cause category.`;
      return [{ subject, facts: { why }, overridableBy: nobody }];
    }
    const names = namesIn(program, note);
    if (names.length === 0) return [];
    const proposal = blameFree(cause, deliverableId);
    return [
      {
        subject,
        severity: "WARNS",
        facts: {
          why: `The text names ${listed(names)}. Try instead: “${proposal}”`,
          names: names.join(", "),
          proposal,
        },
      },
    ];
  },
});

/** I-57 (seed SC3, SC2): three sprints without a scratch are a question, not a success. */
export const alwaysComplete = rule<{ closingId?: string }>({
  id: "I-57",
  severity: "INFORMS",
  overridableBy: nobody,
  standingOf: "policy",
  source: seed("SC3, SC2"),
  statement:
    "Several sprints in a row that finish everything and return nothing call for a check of commitment and acceptance.",
  objection:
    "Sprints {sprints} each finished everything they committed and returned nothing. Commitments may be too small, or acceptance too lenient.",
  remedy: "Review a few acceptances together, and the next commitment.",
  check: (program, { closingId }) => {
    const last = sprintsByNumber(program)
      .filter(
        ({ id, state }) =>
          state === "CLOSED" || id === closingId || reviewOf(program, id)?.closedAt,
      )
      .slice(-settingOf(program, "fullCompletionSprints"));
    if (last.length < settingOf(program, "fullCompletionSprints")) return [];
    const subject: Ref = { noun: "facts", id: program.id };
    const sprints = last.map(({ number }) => number).join(", ");
    return last.every((sprint) => isFlawless(program, sprint))
      ? [{ subject, facts: { sprints } }]
      : [];
  },
});

/** I-58 (seed SC3): a course is changed on evidence. */
export const adjustedWithoutEvidence = rule<{
  subject: Ref;
  text: string;
  evidence: string | null;
}>({
  id: "I-58",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "policy",
  source: seed("SC3"),
  statement: "An adjustment made in a review links to the data behind it.",
  objection: "The adjustment has no link to the data behind it.",
  remedy: "Link the figure, test or record, or say why there is none.",
  check: (_program, { subject, text, evidence }) =>
    evidence === null || evidence.trim() === ""
      ? [{ subject, aspect: text.trim(), facts: {} }]
      : [],
});

/** T-75: a review's record is written while the review is open. */
export const reviewNotOpen = rule<{ sprintId: string }>({
  id: "T-75",
  severity: "BLOCKS",
  overridableBy: nobody,
  ...ownOrder,
  statement: "A review is edited only while it is open.",
  objection: "The review of sprint {number} {standing}.",
  remedy: "Open the review first. A closed review can't be changed.",
  check: (program, { sprintId }) => {
    const sprint = program.sprint.get(sprintId);
    const review = reviewOf(program, sprintId);
    if (sprint?.state === "IN_REVIEW" && review && review.closedAt === null) return [];
    const standing = review?.closedAt ? "is closed" : "is not open";
    return [
      {
        subject: { noun: "sprint", id: sprintId },
        facts: { number: sprint?.number ?? 0, standing },
      },
    ];
  },
});

/** T-76: carrying over needs somewhere to carry to. */
export const nowhereToCarry = rule<{ itemId: string; sprint: Sprint }>({
  id: "T-76",
  severity: "BLOCKS",
  overridableBy: nobody,
  ...ownOrder,
  statement:
    "A deliverable is carried over into the next sprint only while that sprint's plan is a draft.",
  objection: "{why}",
  remedy:
    "Create the next sprint first, or return the deliverable to the backlog and add it to the plan. Either counts as a carry-over.",
  check: (program, { itemId, sprint }) => {
    if (nextOpenSprint(program, sprint)) return [];
    const next = sprintsByNumber(program).find(({ number }) => number > sprint.number);
    const why = next
      ? `The plan of the next sprint, sprint ${next.number}, is locked.`
      : `No sprint is planned after sprint ${sprint.number}.`;
    return [{ subject: { noun: "sprintItem", id: itemId }, facts: { why } }];
  },
});

/** T-84: one disposition each. */
export const disposedAlready = rule<{ itemId: string; wanted?: SprintDisposition }>({
  id: "T-84",
  severity: "BLOCKS",
  overridableBy: nobody,
  ...ownOrder,
  statement: "A deliverable gets one disposition in each sprint.",
  objection: "{id} already has a disposition in sprint {number}: {disposition}.",
  remedy: "Change it in the plan of its next sprint instead.",
  check: (program, { itemId, wanted }) => {
    const item = program.sprintItem.get(itemId);
    if (!item) return [];
    const other = wanted !== undefined && item.disposition !== null && item.disposition !== wanted;
    if (!item.removed && isUnsettled(item) && !other) return [];
    return [
      {
        subject: { noun: "sprintItem", id: itemId },
        facts: {
          id: item.deliverableId,
          number: program.sprint.get(item.sprintId)?.number ?? 0,
          disposition: item.removed ? "removed" : wordFor(item.disposition ?? "").toLowerCase(),
        },
      },
    ];
  },
});

export const sprintReviewRules = [
  acceptedUnshown,
  carriedOverAgain,
  leftInReview,
  leftUndisposed,
  causeBlames,
  alwaysComplete,
  adjustedWithoutEvidence,
  reviewNotOpen,
  nowhereToCarry,
  disposedAlready,
];
