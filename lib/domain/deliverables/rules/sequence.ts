/** Nothing starts, and nothing is promised, on work that is not there yet. */
import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Deliverable, Sprint } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { dependenciesFrom, dependenciesInto } from "../../program.ts";
import { wordFor } from "../../vocabulary.ts";
import { isOpen, isStarted, letsStart } from "../deliverable-moves.ts";

/** I-15 (seed EA3): substandard work must not spread to what builds on it. */
export const startsOnUnaccepted = rule<{ deliverableId: string }>({
  id: "I-15",
  severity: "BLOCKS",
  overridableBy: ["EATP"],
  aspectOf: "dependency",
  standingOf: "policy",
  source: { label: "Seed EA3", url: null },
  statement:
    "Work starts once its predecessors are accepted. A hard dependency blocks the start, a soft one warns.",
  objection: "{id} builds on {predecessor} ({title}), which is {state} ({dependency}, {strength}).",
  remedy:
    "Wait until it is accepted and log yours as blocked meanwhile, or ask the EATP to accept the risk.",
  check: (program, { deliverableId }) =>
    (dependenciesInto(program).get(deliverableId) ?? []).flatMap((dependency) => {
      const predecessor = deliverableIn(program, dependency.fromId);
      if (!predecessor || letsStart(dependency, predecessor)) return [];
      return [
        {
          subject: { noun: "deliverable", id: deliverableId },
          aspect: dependency.id,
          severity: dependency.strength === "HARD" ? "BLOCKS" : "WARNS",
          facts: {
            id: deliverableId,
            predecessor: predecessor.id,
            title: predecessor.title,
            state: wordFor(predecessor.state).toLowerCase(),
            dependency: dependency.id,
            strength: wordFor(dependency.strength).toLowerCase(),
          },
        },
      ];
    }),
});

/** I-25 (seed EG4, SC2): a sprint commits only to what can be reached inside it. */
export const committedBeforePredecessor = rule<{
  deliverableId: string;
  sprintId: string | null;
  /** What would stand in the sprint with it; left out: what stands there now. */
  placedIds?: readonly string[];
}>({
  id: "I-25",
  severity: "BLOCKS",
  overridableBy: ["EATP"],
  aspectOf: "dependency",
  standingOf: "policy",
  source: { label: "Seed EG4, SC2", url: null },
  statement:
    "A sprint commits to a deliverable only if each hard predecessor is accepted or finishes earlier in that sprint.",
  objection:
    "{id} cannot be committed to sprint {sprint}: {predecessor} ({title}) is {state} and {expected}.",
  remedy:
    "Plan the predecessor first, move this deliverable to a later sprint, or ask the EATP to override this.",
  check: (program, { deliverableId, sprintId, placedIds }) => {
    const sprint = sprintId === null ? undefined : program.sprint.get(sprintId);
    const deliverable = program.deliverable.get(deliverableId);
    if (!sprint || !deliverable) return [];
    return (dependenciesInto(program).get(deliverableId) ?? []).flatMap((dependency) => {
      const predecessor = deliverableIn(program, dependency.fromId);
      if (
        dependency.strength !== "HARD" ||
        !predecessor ||
        letsStart(dependency, predecessor) ||
        finishesEarlier(program, predecessor, deliverable, sprint, placedIds)
      ) {
        return [];
      }
      const expected = expectedDay(predecessor);
      return [
        {
          subject: { noun: "deliverable", id: deliverableId },
          aspect: dependency.id,
          facts: {
            id: deliverableId,
            sprint: sprint.number,
            predecessor: predecessor.id,
            title: predecessor.title,
            state: wordFor(predecessor.state).toLowerCase(),
            expected: expected === null ? "has no date" : `is expected on ${expected}`,
          },
        },
      ];
    });
  },
});

/** T-34: what others build on is not dropped unseen. */
export const droppedUnderSuccessors = rule<{ deliverableId: string }>({
  id: "T-34",
  severity: "WARNS",
  overridableBy: [],
  ...ownOrder,
  statement: "Dropping a deliverable cancels the dependencies on it.",
  objection:
    "{successor} ({title}) of {stream} builds on {id}. That dependency would be cancelled.",
  remedy: "Tell its stream lead, then say here how their work continues without it.",
  check: (program, { deliverableId }) =>
    (dependenciesFrom(program).get(deliverableId) ?? []).flatMap((dependency) => {
      const successor = deliverableIn(program, dependency.toId);
      if (!successor || !isOpen(successor)) return [];
      return [
        {
          subject: { noun: "deliverable", id: deliverableId },
          facts: {
            id: deliverableId,
            successor: successor.id,
            title: successor.title,
            stream: program.workstream.get(successor.workstreamId)?.name ?? successor.workstreamId,
          },
        },
      ];
    }),
});

const deliverableIn = (program: Program, id: string | null): Deliverable | null =>
  id === null ? null : (program.deliverable.get(id) ?? null);

/** The day a deliverable is expected: its forecast, else its due date. */
export const expectedDay = (deliverable: Deliverable): Day | null =>
  deliverable.forecastDay ?? deliverable.dueDay;

/** Open, and the day it is expected is over. */
export function isPastExpected(deliverable: Deliverable, today: Day): boolean {
  const expected = expectedDay(deliverable);
  return expected !== null && isOpen(deliverable) && compareDays(expected, today) < 0;
}

/** Committed to this sprint or one before it (or placed in it, where a plan is tried out), and expected before the successor (at the latest in this sprint). */
function finishesEarlier(
  program: Program,
  predecessor: Deliverable,
  successor: Deliverable,
  sprint: Sprint,
  placedIds: readonly string[] | undefined,
): boolean {
  const placed = placedIds?.includes(predecessor.id) ?? false;
  const standing = predecessor.sprintId === sprint.id && placedIds !== undefined && !placed;
  const own = placed
    ? sprint
    : standing
      ? undefined
      : program.sprint.get(predecessor.sprintId ?? "");
  const committed = placed || predecessor.state === "COMMITTED" || isStarted(predecessor);
  const expected = expectedDay(predecessor);
  if (!own || own.startDay > sprint.startDay || !committed || expected === null) return false;
  const before = successor.startDay ?? expectedDay(successor) ?? sprint.endDay;
  return compareDays(expected, sprint.endDay) <= 0 && compareDays(expected, before) < 0;
}

export const sequenceRules = [
  startsOnUnaccepted,
  committedBeforePredecessor,
  droppedUnderSuccessors,
];
