/** The machine of a deliverable: which state follows which, and the way from one to another. */
import type { Deliverable, Dependency } from "../nouns.ts";
import type { DeliverableState } from "../vocabulary.ts";
import { deliverableStates } from "../vocabulary.ts";

/**
 * PROPOSED → READY → COMMITTED → IN_PROGRESS ⇄ BLOCKED → IN_REVIEW → ACCEPTED | RETURNED (→ IN_PROGRESS), IN_REVIEW → IN_PROGRESS when taken back,
 * and DROPPED from everywhere but the end, and back from there. What is committed and cannot begin is blocked, not in progress.
 */
export const deliverableArrows: Readonly<Record<DeliverableState, readonly DeliverableState[]>> = {
  PROPOSED: ["READY", "DROPPED"],
  READY: ["COMMITTED", "DROPPED"],
  COMMITTED: ["IN_PROGRESS", "BLOCKED", "DROPPED"],
  IN_PROGRESS: ["BLOCKED", "IN_REVIEW", "DROPPED"],
  BLOCKED: ["IN_PROGRESS", "DROPPED"],
  IN_REVIEW: ["ACCEPTED", "RETURNED", "IN_PROGRESS", "DROPPED"],
  ACCEPTED: [],
  RETURNED: ["IN_PROGRESS", "DROPPED"],
  DROPPED: ["PROPOSED", "READY", "COMMITTED", "IN_PROGRESS", "BLOCKED", "IN_REVIEW", "RETURNED"],
};

/** States a log entry may lead to; submitting, accepting, returning and dropping are commands of their own. */
const logged: readonly DeliverableState[] = ["READY", "COMMITTED", "IN_PROGRESS", "BLOCKED"];

/** States from which the given one is reached in a single step, other than by bringing it back. */
export const statesBefore = (state: DeliverableState): readonly DeliverableState[] =>
  deliverableStates.filter((from) => from !== "DROPPED" && deliverableArrows[from].includes(state));

/** The states passed on the way by log entries, the last one included; null when there is no way. */
export function logPath(
  from: DeliverableState,
  to: DeliverableState,
): readonly DeliverableState[] | null {
  if (from === to) return [];
  // A submission is taken back by a command of its own, not by a log entry.
  if (from === "IN_REVIEW") return null;
  let ways: readonly (readonly DeliverableState[])[] = [[from]];
  for (const _step of logged) {
    ways = ways.flatMap((way) =>
      deliverableArrows[way.at(-1) ?? from]
        .filter((state) => logged.includes(state) && !way.includes(state))
        .map((state) => [...way, state]),
    );
    const found = ways.find((way) => way.at(-1) === to);
    if (found) return found.slice(1);
  }
  return null;
}

const loggable = new Map<DeliverableState, readonly DeliverableState[]>();

/** Where a log entry may lead from here: the present state first, then along the machine. Found once per state. */
export function loggableStates(from: DeliverableState): readonly DeliverableState[] {
  if (!isOpen({ state: from })) return [];
  const known = loggable.get(from);
  if (known) return known;
  const found = [from, ...logged.filter((to) => to !== from && logPath(from, to) !== null)];
  loggable.set(from, found);
  return found;
}

/** Work has begun on it, whether or not it goes on now. */
export const isStarted = (deliverable: Deliverable): boolean =>
  deliverable.startedDay !== null ||
  ["IN_PROGRESS", "IN_REVIEW", "RETURNED", "ACCEPTED"].includes(deliverable.state);

/** Work has begun on it, or was about to when something stopped it. */
export const isBegun = (deliverable: Deliverable): boolean =>
  isStarted(deliverable) || deliverable.state === "BLOCKED";

/** Still to be done: neither accepted nor dropped. */
export const isOpen = ({ state }: Pick<Deliverable, "state">): boolean =>
  state !== "ACCEPTED" && state !== "DROPPED";

/** The states of an open deliverable. */
export const openStates: readonly DeliverableState[] = deliverableStates.filter((state) =>
  isOpen({ state }),
);

/**
 * Does this dependency let its successor start? Finish-to-start wants the predecessor accepted (started
 * is enough where a lead is agreed), start-to-start wants it started; the other two say nothing on starting.
 */
export function letsStart(dependency: Dependency, predecessor: Deliverable): boolean {
  if (!isOpen(predecessor)) return true;
  if (dependency.linkType === "FF" || dependency.linkType === "SF") return true;
  if (dependency.linkType === "SS" || dependency.lagDays < 0) return isStarted(predecessor);
  return false;
}
