/** The gates that sprints, milestones and the end of Produce ask for (I-46 to I-48). */
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { Condition, Gate } from "../../nouns.ts";
import { outcomesCompleteness } from "../../outcomes/outcome-completeness.ts";
import type { Program } from "../../program.ts";
import { gatesOfSubject } from "../../program.ts";
import type { GateOutcome } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { openConditionsOf } from "../gate-conditions.ts";
import { gateOutdatedBy } from "../gate-signatures.ts";
import { isPassing } from "../gate-suggestion.ts";
import { changesInWords } from "../signed-state.ts";

type Leveled = { readonly noun: "sprint" | "cycle"; readonly id: string };

/** The gates of its own level about a sprint or a cycle, in the order they were set up. */
export const levelGatesOf = (program: Program, { noun, id }: Leveled): readonly Gate[] =>
  (gatesOfSubject(program).get(`${noun}:${id}`) ?? []).filter(
    ({ level }) => level === (noun === "sprint" ? "SPRINT" : "CYCLE"),
  );

/** What keeps a gate from being decided for good, in words; null where the last decision holds. */
function undecided(program: Program, gates: readonly Gate[]): string | null {
  const last = gates.at(-1);
  if (!last) return "it isn't set up";
  const named = `${last.id} ${last.name}`;
  if (last.outcome === null) return `${named} is not decided`;
  if (last.outcome === "RECYCLE") return `${named} was decided recycle and is held again`;
  const changes = gateOutdatedBy(program, last.id);
  return changes.length === 0
    ? null
    : `the signatures of ${named} are outdated: ${changesInWords(changes)}`;
}

/** T-323 (I-46): asked of sprints whose plan was locked since it is asked. */
export const sprintGateOpen = rule<{ sprintId: string }>({
  id: "T-323",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "A sprint closes with its sprint gate decided. After recycle the gate is held again first.",
  objection: "Sprint {number} needs a decision of its gate: {why}.",
  remedy: "Set up the gate from its template and get it decided.",
  check: (program, { sprintId }) => {
    const sprint = program.sprint.get(sprintId);
    if (!sprint?.gateAsked) return [];
    const subject = { noun: "sprint", id: sprintId } as const;
    const why = undecided(program, levelGatesOf(program, subject));
    return why === null ? [] : [{ subject, facts: { number: sprint.number, why } }];
  },
});

/** T-325 (I-48): asked of cycles that were opened since it is asked. */
export const cycleGateOpen = rule<{ cycleId: string }>({
  id: "T-325",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  ...ownOrder,
  statement:
    "A cycle ends Produce with its cycle gate decided. After recycle the gate is held again first.",
  objection: "Cycle {number} needs a decision of its gate to end Produce: {why}.",
  remedy: "Set up the gate from its template and get it decided.",
  remedyAt: { label: "Open gates", path: "gates" },
  check: (program, { cycleId }) => {
    const cycle = program.cycle.get(cycleId);
    if (!cycle?.gateAsked) return [];
    const subject = { noun: "cycle", id: cycleId } as const;
    const why = undecided(program, levelGatesOf(program, subject));
    return why === null ? [] : [{ subject, facts: { number: cycle.number, why } }];
  },
});

/** I-47 (seed EA3): a milestone is what it names, accepted, with nothing critical left open. */
export const milestoneIncomplete = rule<{ gateId: string; outcome: GateOutcome }>({
  id: "I-47",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  standingOf: "policy",
  source: { label: "Seed EA3", url: null },
  statement:
    "A workstream gate declares its milestone, as go or conditional go, once every deliverable of the milestone is accepted and has no open critical condition.",
  objection: "{id} can't declare its milestone: {lacking}.",
  remedy: "Get them accepted and close the conditions, or change what the milestone holds.",
  check: (program, { gateId, outcome }) => {
    const gate = program.gate.get(gateId);
    if (!gate || !isPassing(outcome)) return [];
    const lacking = gate.milestoneIds.flatMap((id) => {
      const deliverable = program.deliverable.get(id);
      if (!deliverable || deliverable.state === "DROPPED") return [];
      const open = criticalConditions(program, id).map((one) => one.id);
      return [
        ...(isOpen(deliverable) ? [`${id} is ${wordFor(deliverable.state).toLowerCase()}`] : []),
        ...open.map((conditionId) => `${conditionId} on ${id} is open`),
      ];
    });
    const subject: Ref = { noun: "gate", id: gateId };
    return lacking.length === 0
      ? []
      : [{ subject, facts: { id: gateId, lacking: lacking.join("; ") } }];
  },
});

/** Open conditions on critical criteria, of gates about a deliverable. */
const criticalConditions = (program: Program, deliverableId: string): readonly Condition[] =>
  (gatesOfSubject(program).get(`deliverable:${deliverableId}`) ?? []).flatMap((gate) =>
    openConditionsOf(program, gate.id).filter(
      ({ criterionId }) => program.criterion.get(criterionId ?? "")?.critical === true,
    ),
  );

/** I-48 (seed EA3, EG2): Produce does not end on what only technology has finished. */
export const outcomeNotCarried = rule<{ cycleId: string }>({
  id: "I-48",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  standingOf: "policy",
  source: { label: "Seed EA3, EG2", url: null },
  statement:
    "A cycle ends Produce, and its cycle gate passes, only when each technically complete outcome is delivered or carried forward by decision.",
  objection: "{id} ({title}) is technically complete and isn't carried forward.",
  remedy: "Finish its other parts, or ask the Steering Committee to carry it forward.",
  remedyAt: { label: "Open outcomes", path: "outcomes" },
  check: (program, { cycleId }) =>
    outcomesCompleteness(program).flatMap(({ outcome, state }) =>
      state !== "TECHNICALLY_COMPLETE" || outcome.carried?.cycleId === cycleId
        ? []
        : [
            {
              subject: { noun: "outcome", id: outcome.id },
              facts: { id: outcome.id, title: outcome.title },
            },
          ],
    ),
});

/** T-324: nothing is carried forward that could be delivered, or has not come that far. */
export const nothingToCarry = rule<{ outcomeId: string }>({
  id: "T-324",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Only a technically complete outcome is carried forward, once in each cycle.",
  objection: "{title} {why}.",
  remedy: "You don't need to do anything.",
  check: (program, { outcomeId }) => {
    const found = outcomesCompleteness(program).find(({ outcome }) => outcome.id === outcomeId);
    if (!found) return [];
    const { outcome, state } = found;
    const cycleId = program.facts.currentCycleId;
    const why =
      state !== "TECHNICALLY_COMPLETE"
        ? "is not technically complete"
        : cycleId === null
          ? "is in no cycle"
          : outcome.carried?.cycleId === cycleId
            ? "is carried forward already"
            : null;
    const subject: Ref = { noun: "outcome", id: outcomeId };
    return why === null ? [] : [{ subject, facts: { title: outcome.title, why } }];
  },
});

export const levelGateRules = [
  sprintGateOpen,
  cycleGateOpen,
  milestoneIncomplete,
  outcomeNotCarried,
  nothingToCarry,
];
