/** Who stands at the two ends of a dependency, and how it stands on a day. */
import type { Day } from "../calendar/index.ts";
import { compareDays, dayOf, workingDaysBetween } from "../calendar/index.ts";
import type { Dependency, DependencyPromise } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy, remembered } from "../program.ts";
import { settingOf } from "../settings.ts";
import type { DependencyState, Pillar } from "../vocabulary.ts";
import { dependencyStates } from "../vocabulary.ts";

/** The stream that provides; null when it comes from outside every stream. */
export const providerStreamId = (program: Program, dependency: Dependency): string | null =>
  program.deliverable.get(dependency.fromId ?? "")?.workstreamId ?? dependency.fromWorkstreamId;

/** The stream that waits. */
export const receiverStreamId = (program: Program, dependency: Dependency): string | null =>
  program.deliverable.get(dependency.toId)?.workstreamId ?? null;

/** "DL15", or what it is called where no deliverable provides it. */
export const providerName = (program: Program, dependency: Dependency): string =>
  dependency.fromId ??
  dependency.fromOutside ??
  program.workstream.get(dependency.fromWorkstreamId ?? "")?.name ??
  "somebody";

/** The states in which a dependency can still be resolved, promised, edited or dropped. */
export const awaitedStates: readonly DependencyState[] = dependencyStates.filter(
  (state) => state !== "RESOLVED" && state !== "CANCELLED",
);

/** Whether somebody still waits for it: it is in an awaited state, and neither of its ends is accepted (I-26). */
export function isAwaited(program: Program, dependency: Dependency): boolean {
  const { state, fromId, toId } = dependency;
  if (state === "RESOLVED" || state === "CANCELLED") return false;
  return !isAccepted(program, toId) && (fromId === null || !isAccepted(program, fromId));
}

const isAccepted = (program: Program, deliverableId: string): boolean =>
  program.deliverable.get(deliverableId)?.state === "ACCEPTED";

/** All that somebody still waits for, in the order of the table; looked through once per program value. */
export const awaitedDependencies: (program: Program) => readonly Dependency[] = remembered(
  (program) => [...program.dependency.values()].filter((one) => isAwaited(program, one)),
);

/** The promise that holds now, which is the latest one; null before the provider has made any. */
export const lastPromise = (dependency: Dependency): DependencyPromise | null =>
  dependency.promises.at(-1) ?? null;

/** The day it will be there as far as anybody knows: the provider's day and the promise, the later one. */
export function expectedOn(program: Program, dependency: Dependency): Day | null {
  const provider = program.deliverable.get(dependency.fromId ?? "");
  const own = provider?.acceptedDay ?? provider?.forecastDay ?? provider?.dueDay ?? null;
  const promised = lastPromise(dependency)?.day ?? null;
  if (own === null || promised === null) return own ?? promised;
  return compareDays(own, promised) > 0 ? own : promised;
}

const byNeedDay = groupedBy("dependency", ({ needByDay, state }) =>
  state === "CANCELLED" ? null : needByDay,
);

/** Dependencies that are needed on one of these days, dropped ones left out; both ends count. */
export function* neededBetween(program: Program, first: Day, last: Day): Generator<Dependency> {
  for (const [day, needed] of byNeedDay(program)) if (first <= day && day <= last) yield* needed;
}

/** The day it is needed is over, whether somebody still waits for it or not; never without a day. */
export const isPastNeed = ({ needByDay }: Dependency, today: Day): boolean =>
  needByDay !== null && compareDays(needByDay, today) < 0;

/** Working days past the day it was needed; 0 while it is not late or no longer awaited. */
export function workingDaysOverdue(program: Program, dependency: Dependency, today: Day): number {
  if (!isAwaited(program, dependency) || dependency.needByDay === null) return 0;
  return Math.max(0, workingDaysBetween(program.facts.calendar, dependency.needByDay, today));
}

/** Crosses streams, was only proposed, and its provider has had the days that `dependencyAgreeWorkingDays` gives. */
export function waitsForAgreement(
  program: Program,
  dependency: Dependency,
  today: Day,
): { readonly workingDays: number; readonly late: boolean } | null {
  if (dependency.state !== "PROPOSED") return null;
  const from = providerStreamId(program, dependency);
  if (from === null || from === receiverStreamId(program, dependency)) return null;
  const { calendar } = program.facts;
  const workingDays = workingDaysBetween(calendar, dayOf(calendar, dependency.proposedAt), today);
  return { workingDays, late: workingDays > settingOf(program, "dependencyAgreeWorkingDays") };
}

/** The pillars of its two ends where they differ: a delay here is felt in another pillar. */
export function pillarsCrossed(
  program: Program,
  dependency: Dependency,
): readonly [Pillar, Pillar] | null {
  const to = program.deliverable.get(dependency.toId)?.primaryPillar;
  const from =
    program.deliverable.get(dependency.fromId ?? "")?.primaryPillar ??
    program.workstream.get(dependency.fromWorkstreamId ?? "")?.pillars[0];
  return from && to && from !== to ? [from, to] : null;
}

/** The state a promise leaves behind: late ones put it at risk, one in time takes the risk away, a miss stays one. */
export function stateAfterPromise(
  before: DependencyState,
  promisedDay: Day,
  needByDay: Day | null,
): DependencyState {
  if (before === "MISSED") return "MISSED";
  return needByDay !== null && compareDays(promisedDay, needByDay) > 0 ? "AT_RISK" : "AGREED";
}
