/** What presses on a day among thousands: looked through once per program value and day, asked by every reader. */

import type { Day } from "../../calendar/index.ts";
import { addWorkingDays } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { awaitedDependencies, providerStreamId } from "../../dependencies/dependency-ends.ts";
import { criticalPathOf } from "../../dependencies/program-critical-path.ts";
import { compareIds, compareText } from "../../engine/ids.ts";
import { isAsked } from "../../escalations/notice-clock.ts";
import type { Deliverable, Dependency, Gate, ImpactNotice } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { remembered } from "../../program.ts";
import { runningStreams } from "../../workstreams/running-streams.ts";

export interface DueSoon {
  readonly day: Day;
  /** Unresolved links into the critical path that are past their day or due within days. */
  readonly critical: readonly Dependency[];
  /** Other links past their day, and how many are open in all. */
  readonly missedCount: number;
  readonly openCount: number;
  /** Unresolved links that a stream provides, due within days or past. */
  readonly owedByStream: ReadonlyMap<string, readonly Dependency[]>;
  /** Undecided gates whose day is near or past. */
  readonly gates: readonly Gate[];
  readonly undecidedGates: number;
  readonly notices: readonly ImpactNotice[];
  /** Work past its day that is neither accepted nor dropped, the longest first. */
  readonly late: readonly Deliverable[];
}

/** A week ahead for gates, two days for dependencies. */
const [gateDaysAhead, dependencyDaysAhead] = [5, 2];

const kept = remembered((): { dueSoon: DueSoon | null } => ({ dueSoon: null }));

/**
 * What is due or late on a day, the same for every reader: dependencies up to 2 working days ahead, gates up to 5
 * and all that are ready. The result of the last day asked for is kept per program value.
 */
export function dueSoonOn(program: Program, day: Day): DueSoon {
  const memory = kept(program);
  if (memory.dueSoon?.day !== day) memory.dueSoon = lookThrough(program, day);
  return memory.dueSoon;
}

function lookThrough(program: Program, day: Day): DueSoon {
  const { calendar } = program.facts;
  const soon = addWorkingDays(calendar, day, dependencyDaysAhead);
  const path = criticalPathOf(program).ids;
  const critical: Dependency[] = [];
  const owedByStream = new Map<string, Dependency[]>();
  let [missedCount, openCount] = [0, 0];
  for (const dependency of awaitedDependencies(program)) {
    const { needByDay, toId, strength } = dependency;
    openCount += 1;
    if (needByDay === null || needByDay > soon) continue;
    if (strength === "HARD" && path.has(toId)) critical.push(dependency);
    else if (needByDay < day) missedCount += 1;
    const provider = providerStreamId(program, dependency);
    if (!provider) continue;
    const owed = owedByStream.get(provider);
    if (owed) owed.push(dependency);
    else owedByStream.set(provider, [dependency]);
  }
  const week = addWorkingDays(calendar, day, gateDaysAhead);
  const undecided = [...program.gate.values()].filter(
    ({ outcome, droppedReason }) => outcome === null && droppedReason === null,
  );
  return {
    day,
    critical: critical.sort((a, b) => compareText(a.needByDay ?? "", b.needByDay ?? "")),
    missedCount,
    openCount,
    owedByStream,
    gates: undecided.filter(
      ({ scheduledDay, state }) =>
        state === "READY" || (scheduledDay !== null && scheduledDay <= week),
    ),
    undecidedGates: undecided.length,
    notices: [...program.impactNotice.values()].filter(isAsked),
    late: lateWork(program, day),
  };
}

function lateWork(program: Program, day: Day): readonly Deliverable[] {
  const streams = new Set(runningStreams(program).map(({ id }) => id));
  return [...program.deliverable.values()]
    .filter(
      (one) =>
        one.dueDay !== null && one.dueDay < day && isOpen(one) && streams.has(one.workstreamId),
    )
    .sort((a, b) => compareText(a.dueDay ?? "", b.dueDay ?? "") || compareIds(a.id, b.id));
}
