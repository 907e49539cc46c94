/** Gates: what an outcome may be, what its record must hold, what holds the next one back. */
import type { Day } from "../calendar/index.ts";
import { ownOrder, rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import type { Criterion } from "../nouns.ts";
import type { GateLevel, GateOutcome, GateState, Stage } from "../vocabulary.ts";
import { gateOutcomes, wordFor } from "../vocabulary.ts";
import { listed } from "../wording.ts";
import { conditionsHoldingBack } from "./gate-conditions.ts";
import { gateSuggestion, isPassing } from "./gate-suggestion.ts";

const stageGate = {
  label: "Stage gate",
  url: "https://www.compelframework.org/glossary/stage-gate",
};
const decisionRecord = {
  label: "Gate review decision record (GL-42)",
  url: "https://www.compelframework.org/glossary/gl-42",
};

const gate = (id: string): Ref => ({ noun: "gate", id });
const word = (outcome: GateOutcome): string => wordFor(outcome).toLowerCase();
const idsOf = (things: readonly { readonly id: string }[]): string =>
  things.map(({ id }) => id).join(", ");

/** Nothing to judge by is nothing met. */
const noCriteria = "it has no criteria";

/** four outcomes and no fifth. */
export const outcomeIsNone = rule<{ gateId: string; outcome: string }>({
  id: "A-10",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: stageGate,
  statement: "A gate decision is go, conditional go, recycle or stop.",
  objection: '"{outcome}" is not an outcome of {id}: go, conditional go, recycle or stop.',
  remedy: "Choose one of the four.",
  check: (_program, { gateId, outcome }) =>
    gateOutcomes.some((known) => known === outcome)
      ? []
      : [{ subject: gate(gateId), facts: { id: gateId, outcome: outcome || "nothing" } }],
});

/** go means that every criterion is met. */
export const goWithUnmetCriteria = rule<{ gateId: string; outcome: GateOutcome }>({
  id: "A-11",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: stageGate,
  statement:
    "Go means every criterion is met. A waived or not applicable criterion counts if it gives a reason.",
  objection: "{id} can't be decided as go: {gaps}.",
  remedy: "Meet them first, or choose a stricter outcome.",
  check: (program, { gateId, outcome }) => {
    if (outcome !== "GO") return [];
    const { unmet, criteria } = gateSuggestion(program, gateId);
    if (criteria > 0 && unmet.length === 0) return [];
    const gaps =
      criteria === 0
        ? noCriteria
        : `${unmet.length} of ${criteria} criteria are not met (${idsOf(unmet)})`;
    return [{ subject: gate(gateId), facts: { id: gateId, gaps } }];
  },
});

/**
 * a conditional go closes each gap with somebody and a day. Without `covered` (before anything
 * is typed) only the critical ones are asked about.
 */
export const conditionalWithGaps = rule<{
  gateId: string;
  outcome: GateOutcome;
  covered?: readonly string[];
}>({
  id: "A-12",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: stageGate,
  statement:
    "Conditional go needs every critical criterion met, and a condition with an owner and a due date for every other unmet criterion.",
  objection: "{id} can't be decided as conditional go: {gaps}.",
  remedy:
    "Set a condition for each unmet criterion. If a critical criterion is unmet, choose recycle or stop.",
  check: (program, { gateId, outcome, covered }) => {
    if (outcome !== "CONDITIONAL_GO") return [];
    const { unmet, criticalUnmet, criteria } = gateSuggestion(program, gateId);
    const untracked: readonly Criterion[] = covered
      ? unmet.filter((criterion) => !criterion.critical && !covered.includes(criterion.id))
      : [];
    const gaps = [
      ...(criteria === 0 ? [noCriteria] : []),
      ...(criticalUnmet.length > 0 ? [`critical and not met: ${idsOf(criticalUnmet)}`] : []),
      ...(untracked.length > 0
        ? [`no condition with an owner and a due date for ${idsOf(untracked)}`]
        : []),
    ];
    return gaps.length === 0
      ? []
      : [{ subject: gate(gateId), facts: { id: gateId, gaps: gaps.join("; ") } }];
  },
});

/** with a critical criterion unmet the work goes back or stops; going back names what is repeated. */
export const criticalUnmetPasses = rule<{
  gateId: string;
  outcome: GateOutcome;
  activities?: number;
}>({
  id: "A-13",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: stageGate,
  statement:
    "With an unmet critical criterion, the gate is decided as recycle, naming the activities to repeat, or stop.",
  objection: "{id} can't be decided as {outcome}: {lacking}.",
  remedy: "Choose recycle and name what must be repeated, or choose stop.",
  check: (program, { gateId, outcome, activities }) => {
    const { criticalUnmet } = gateSuggestion(program, gateId);
    const facts = { id: gateId, outcome: word(outcome) };
    if (isPassing(outcome) && criticalUnmet.length > 0) {
      const lacking = `critical and not met: ${idsOf(criticalUnmet)}`;
      return [{ subject: gate(gateId), facts: { ...facts, lacking } }];
    }
    if (outcome === "RECYCLE" && activities === 0) {
      const lacking = "no activity to repeat is named";
      return [{ subject: gate(gateId), facts: { ...facts, lacking } }];
    }
    return [];
  },
});

/** stop raises a question only the Steering Committee can answer. */
export const stopWithoutReassessment = rule<{
  gateId: string;
  outcome: GateOutcome;
  reassessment: string;
}>({
  id: "A-14",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: stageGate,
  statement: "A stop decision says what the Steering Committee must reassess.",
  objection: "To stop at {id}, say what the Steering Committee must reassess.",
  remedy: "Name the strategic question that this stop raises.",
  check: (_program, { gateId, outcome, reassessment }) =>
    outcome === "STOP" && reassessment.trim() === ""
      ? [{ subject: gate(gateId), facts: { id: gateId } }]
      : [],
});

/** a decision is a record: inputs, deciders, conditions or exceptions, remediation. */
export const decisionRecordIncomplete = rule<{
  gateId: string;
  outcome: GateOutcome;
  inputs: number;
  deciders: number;
  conditionsOrExceptions: number;
  remediation: string;
}>({
  id: "A-15",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: decisionRecord,
  statement:
    "A gate decision records the inputs reviewed, the deciders by name, conditions or exceptions, and any remediation.",
  objection: "The decision record of {id} is missing: {missing}.",
  remedy: "Fill in what is missing. The next gate and the steering report use it.",
  check: (_program, { gateId, outcome, inputs, deciders, conditionsOrExceptions, remediation }) => {
    const missing = [
      ...(inputs === 0 ? ["the inputs reviewed"] : []),
      ...(deciders === 0 ? ["the deciders by name"] : []),
      ...(outcome === "CONDITIONAL_GO" && conditionsOrExceptions === 0
        ? ["a condition or exception"]
        : []),
      ...(!isPassing(outcome) && remediation.trim() === "" ? ["the remediation"] : []),
    ];
    return missing.length === 0
      ? []
      : [{ subject: gate(gateId), facts: { id: gateId, missing: listed(missing) } }];
  },
});

/** what an earlier gate asked for is due before the same subject passes another. */
export const conditionOverdue = rule<{ gateId: string; outcome: GateOutcome; today: Day }>({
  id: "A-56",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  standingOf: "normative",
  source: decisionRecord,
  statement: "An overdue condition warns, and blocks the subject's next gate until it is closed.",
  objection:
    "{id} can't be decided as {outcome} while a condition of an earlier gate is overdue: {which}.",
  remedy: "Close the condition with its evidence, or ask the Steering Committee to override this.",
  check: (program, { gateId, outcome, today }) => {
    const subject = program.gate.get(gateId);
    if (!subject || !isPassing(outcome)) return [];
    const overdue = conditionsHoldingBack(program, subject, today);
    return overdue.length === 0
      ? []
      : [
          {
            subject: gate(gateId),
            facts: {
              id: gateId,
              outcome: word(outcome),
              which: overdue
                .map(({ id, gateId: of, dueDay }) => `${id} of ${of}, due ${dueDay}`)
                .join("; "),
            },
          },
        ];
  },
});

/** T-42: a stage gate says which stage of which cycle it closes; other gates close none. */
export const stageMissing = rule<{
  subject: Ref;
  level: GateLevel;
  stage: Stage | null;
  subjectNoun: string;
}>({
  id: "T-42",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A stage gate closes one stage of one cycle. Other gates have no stage.",
  objection: "{why}.",
  remedy: "Choose the level Stage together with a cycle and the stage it closes.",
  check: (_program, { subject, level, stage, subjectNoun }) => {
    const why =
      level === "STAGE"
        ? stage === null
          ? "A stage gate needs the stage it closes"
          : subjectNoun !== "cycle"
            ? "A stage gate needs a cycle"
            : null
        : stage !== null
          ? `A gate of level ${wordFor(level).toLowerCase()} can't close a stage`
          : null;
    return why === null ? [] : [{ subject, facts: { why } }];
  },
});

/** T-44: a decision follows on looking; whoever sets up a gate does not decide it in the same breath. */
export const nothingAssessed = rule<{ gateId: string; state: GateState }>({
  id: "T-44",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A gate is decided only after somebody has assessed a criterion or added evidence.",
  objection: "{id} has no assessed criterion and no evidence yet.",
  remedy: "Assess a criterion or add evidence first.",
  check: (_program, { gateId, state }) =>
    state === "SCHEDULED" ? [{ subject: gate(gateId), facts: { id: gateId } }] : [],
});

export const gateRules = [
  nothingAssessed,
  stageMissing,
  outcomeIsNone,
  goWithUnmetCriteria,
  conditionalWithGaps,
  criticalUnmetPasses,
  stopWithoutReassessment,
  decisionRecordIncomplete,
  conditionOverdue,
];
