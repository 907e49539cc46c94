/** A dependency as the two streams at its ends see it: who waits for what, by when, and what was promised. */
import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import { expectedDay } from "../../deliverables/rules/sequence.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import { compareIds } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Dependency } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import {
  deliverablesOfStream,
  dependenciesFrom,
  dependenciesInto,
  groupedBy,
  rememberedFor,
} from "../../program.ts";
import type { DependencyState, DependencyStrength, DependencyType } from "../../vocabulary.ts";
import { agreeDependency } from "../commands/agree-dependency.ts";
import { promiseDependency } from "../commands/promise-dependency.ts";
import { resolveDependency } from "../commands/resolve-dependency.ts";
import {
  expectedOn,
  isAwaited,
  isPastNeed,
  lastPromise,
  providerStreamId,
  receiverStreamId,
} from "../dependency-ends.ts";

export interface WaitEnd {
  /** Null where the end is a stream or the outside. */
  readonly deliverableId: string | null;
  readonly title: string;
  readonly workstreamId: string | null;
  readonly streamName: string;
  readonly leadName: string;
}

export interface WaitRow {
  readonly id: string;
  readonly type: DependencyType;
  readonly strength: DependencyStrength;
  readonly state: DependencyState;
  readonly from: WaitEnd;
  readonly to: WaitEnd;
  readonly needByDay: Day | null;
  /** The latest promise; null while there is none. */
  readonly promisedDay: Day | null;
  readonly promises: number;
  /** When the providing deliverable is expected by its own forecast. */
  readonly expectedDay: Day | null;
  /** The promised or expected day lies after the day it is needed. */
  readonly comesLate: boolean;
  /** The day it was needed has passed. */
  readonly overdue: boolean;
  /** Somebody still waits for it. */
  readonly awaited: boolean;
  readonly agree: AvailabilityLine;
  readonly promise: AvailabilityLine;
  readonly resolve: AvailabilityLine;
}

const fromStreams = groupedBy("dependency", (one) =>
  one.state !== "CANCELLED" && one.fromId === null ? one.fromWorkstreamId : null,
);

function endOf(program: Program, deliverableId: string): WaitEnd {
  const deliverable = program.deliverable.get(deliverableId);
  const stream = program.workstream.get(deliverable?.workstreamId ?? "");
  return {
    deliverableId,
    title: deliverable?.title ?? deliverableId,
    workstreamId: stream?.id ?? null,
    streamName: stream?.name ?? "",
    leadName: nameOf(program, stream?.leadId ?? null),
  };
}

function providerOf(program: Program, dependency: Dependency): WaitEnd {
  if (dependency.fromId !== null) return endOf(program, dependency.fromId);
  const stream = program.workstream.get(dependency.fromWorkstreamId ?? "");
  return {
    deliverableId: null,
    title: dependency.fromOutside ?? dependency.note,
    workstreamId: stream?.id ?? null,
    streamName: stream?.name ?? "outside the program",
    leadName: stream ? nameOf(program, stream.leadId) : "",
  };
}

/**
 * A dependency with both ends, what was promised, and what the reader may do. `comesLate` compares the day it is
 * expected with the day it is needed; both it and `overdue` are false without a day of need.
 */
export function waitRow(program: Program, dependency: Dependency, situation: Situation): WaitRow {
  const { id, needByDay } = dependency;
  const provider = dependency.fromId === null ? null : program.deliverable.get(dependency.fromId);
  const comes = expectedOn(program, dependency);
  return {
    id,
    type: dependency.type,
    strength: dependency.strength,
    state: dependency.state,
    from: providerOf(program, dependency),
    to: endOf(program, dependency.toId),
    needByDay,
    promisedDay: lastPromise(dependency)?.day ?? null,
    promises: dependency.promises.length,
    expectedDay: provider ? expectedDay(provider) : null,
    comesLate: needByDay !== null && comes !== null && compareDays(comes, needByDay) > 0,
    overdue: isPastNeed(dependency, situation.today),
    awaited: isAwaited(program, dependency),
    agree: availabilityLine(availability(agreeDependency, program, id, situation)),
    promise: availabilityLine(availability(promiseDependency, program, id, situation)),
    resolve: availabilityLine(availability(resolveDependency, program, id, situation)),
  };
}

/** Undated needs come last. */
function byNeed(a: Dependency, b: Dependency): number {
  if (a.needByDay !== b.needByDay) {
    if (a.needByDay === null) return 1;
    return b.needByDay === null ? -1 : compareDays(a.needByDay, b.needByDay);
  }
  return compareIds(a.id, b.id);
}

export interface Waits {
  /** The most urgent ones. */
  readonly rows: readonly WaitRow[];
  readonly count: number;
  /** Of all, not only of the rows: needed on a day that has passed. */
  readonly overdue: number;
}

/** Rows on one page; the rest is on the dependencies page. */
const mostWaits = 12;

/** What other streams wait for from this one, and what this one waits for; the earliest need first. */
export function waitsOfStream(
  program: Program,
  workstreamId: string,
  situation: Situation,
): { readonly othersWait: Waits; readonly youWait: Waits } {
  const waits = (waiting: readonly Dependency[]): Waits => ({
    rows: waiting.slice(0, mostWaits).map((one) => waitRow(program, one, situation)),
    count: waiting.length,
    overdue: waiting.filter((one) => isPastNeed(one, situation.today)).length,
  });
  const { others, own } = waitingAtStream(program, workstreamId);
  return { othersWait: waits(others), youWait: waits(own) };
}

/** Dependencies that are still awaited: by others from this stream, and by this stream from others. */
const waitingAtStream = rememberedFor((program, workstreamId: string) => {
  const own = deliverablesOfStream(program).get(workstreamId) ?? [];
  const from = dependenciesFrom(program);
  const into = dependenciesInto(program);
  const outgoing = [
    ...own.flatMap((one) => from.get(one.id) ?? []),
    ...(fromStreams(program).get(workstreamId) ?? []),
  ];
  const incoming = own.flatMap((one) => into.get(one.id) ?? []);
  const waiting = (list: readonly Dependency[]) =>
    list.filter((one) => isAwaited(program, one)).sort(byNeed);
  return {
    others: waiting(outgoing.filter((one) => receiverStreamId(program, one) !== workstreamId)),
    own: waiting(incoming.filter((one) => providerStreamId(program, one) !== workstreamId)),
  };
});
