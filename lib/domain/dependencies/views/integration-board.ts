/** Streams × pillars in one sprint, where streams touch, and what is at risk there (E3). */

import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { expectedDay } from "../../deliverables/rules/sequence.ts";
import { compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Deliverable, Dependency, Sprint } from "../../nouns.ts";
import { sprintDayWords } from "../../program/views/shell.ts";
import type { Program } from "../../program.ts";
import {
  deliverablesOfSprint,
  dependenciesFrom,
  dependenciesInto,
  groupedBy,
  itemsOfSprint,
} from "../../program.ts";
import { begunSprints, runningSprint } from "../../sprints/running-sprint.ts";
import type { DeliverableState, DependencyState, Pillar } from "../../vocabulary.ts";
import { pillars } from "../../vocabulary.ts";
import {
  expectedOn,
  pillarsCrossed,
  providerName,
  providerStreamId,
  receiverStreamId,
} from "../dependency-ends.ts";
import type { CrossStreamStatus } from "../dependency-status.ts";
import { dependencyStanding } from "../dependency-status.ts";

export interface BoardPiece {
  readonly id: string;
  readonly title: string;
  readonly state: DeliverableState;
  readonly late: boolean;
  /** Links to other streams, and those of them at risk. */
  readonly touches: number;
  readonly atRisk: number;
}

export interface BoardStream {
  readonly id: string;
  readonly name: string;
  readonly leadName: string;
  /** In the order of the four pillars. */
  readonly cells: readonly (readonly BoardPiece[])[];
}

export interface CrossStreamLink {
  readonly id: string;
  readonly fromStreamId: string;
  readonly fromStreamName: string;
  readonly fromLeadName: string;
  /** The deliverable that is waited for; null where none stands for it. */
  readonly fromId: string | null;
  readonly what: string;
  readonly toStreamId: string;
  readonly toStreamName: string;
  readonly toLeadName: string;
  readonly toId: string;
  readonly toTitle: string;
  readonly pillars: readonly [Pillar, Pillar] | null;
  readonly state: DependencyState;
  readonly standing: CrossStreamStatus;
  /** Days stay ISO. */
  readonly why: string;
  readonly needByDay: Day | null;
  readonly expectedDay: Day | null;
  /** Answers of leads to the slip of what is waited for. */
  readonly answers: { readonly asked: number; readonly given: number };
}

export interface StreamPair {
  readonly fromId: string;
  readonly toId: string;
  readonly count: number;
  readonly atRisk: number;
}

export interface IntegrationBoard {
  readonly sprint: {
    readonly number: number;
    readonly goal: string;
    readonly startDay: Day;
    readonly endDay: Day;
  } | null;
  readonly sprints: readonly { readonly number: number; readonly current: boolean }[];
  readonly sprintWords: string | null;
  readonly today: Day;
  readonly pillars: readonly Pillar[];
  readonly streams: readonly BoardStream[];
  /** Those at risk first. */
  readonly touches: readonly CrossStreamLink[];
  readonly pairs: readonly StreamPair[];
  readonly atRisk: number;
  readonly settled: number;
}

const sprintsOf = (program: Program): readonly Sprint[] =>
  [...program.sprint.values()]
    .filter(({ state }) => state !== "CANCELLED")
    .sort((a, b) => compareDays(a.startDay, b.startDay));

/** What was or is in a sprint: its items that were not taken out, and what is planned into it. */
function inSprint(program: Program, sprint: Sprint): readonly Deliverable[] {
  const ids = new Set([
    ...(itemsOfSprint(program).get(sprint.id) ?? [])
      .filter(({ removed }) => !removed)
      .map(({ deliverableId }) => deliverableId),
    ...(deliverablesOfSprint(program).get(sprint.id) ?? []).map(({ id }) => id),
  ]);
  return [...ids].flatMap((id) => {
    const deliverable = program.deliverable.get(id);
    return deliverable && deliverable.state !== "DROPPED" ? [deliverable] : [];
  });
}

const isRisky = ({ standing }: Pick<CrossStreamLink, "standing">): boolean =>
  standing === "AT_RISK" || standing === "MISSED";

/**
 * The board of one sprint: streams with work in it × the four pillars, and the dependencies between streams,
 * missed and at-risk ones first. Without a sprint of that number it shows the running one, else the last begun,
 * else the first; `sprint` is null only when there is none.
 */
export function integrationBoard(
  program: Program,
  number: number | null,
  situation: Situation,
): IntegrationBoard {
  const sprints = sprintsOf(program);
  const sprint =
    sprints.find((one) => one.number === number) ??
    runningSprint(program) ??
    begunSprints(program).at(-1) ??
    sprints[0] ??
    null;
  const pieces = sprint ? inSprint(program, sprint) : [];
  const touches = crossStreamLinks(program, pieces, situation);
  return {
    sprint,
    sprints: sprints.map((one) => ({ number: one.number, current: one.id === sprint?.id })),
    sprintWords:
      sprint?.id === runningSprint(program)?.id ? sprintDayWords(program, situation.today) : null,
    today: situation.today,
    pillars,
    streams: streamRows(program, pieces, touches, situation),
    touches,
    pairs: pairsOf(touches),
    atRisk: touches.filter(isRisky).length,
    settled: touches.filter(({ standing }) => standing === "SETTLED").length,
  };
}

function crossStreamLinks(
  program: Program,
  pieces: readonly Deliverable[],
  situation: Situation,
): readonly CrossStreamLink[] {
  const links = new Map<string, Dependency>();
  for (const { id } of pieces) {
    for (const one of dependenciesInto(program).get(id) ?? []) links.set(one.id, one);
    for (const one of dependenciesFrom(program).get(id) ?? []) links.set(one.id, one);
  }
  const weight: readonly CrossStreamStatus[] = ["MISSED", "AT_RISK", "IN_TIME", "SETTLED"];
  return [...links.values()]
    .flatMap((one) => crossStreamLink(program, one, situation) ?? [])
    .sort(
      (a, b) =>
        weight.indexOf(a.standing) - weight.indexOf(b.standing) ||
        compareText(a.needByDay ?? "9999", b.needByDay ?? "9999"),
    );
}

const noticesByCause = groupedBy("impactNotice", (one) =>
  one.supersededById === null ? one.causeId : null,
);

function crossStreamLink(
  program: Program,
  dependency: Dependency,
  situation: Situation,
): CrossStreamLink | null {
  const [from, to] = [providerStreamId(program, dependency), receiverStreamId(program, dependency)];
  const receiver = program.deliverable.get(dependency.toId);
  if (from === null || to === null || from === to || !receiver) return null;
  const provider = program.deliverable.get(dependency.fromId ?? "");
  const streamOf = (id: string) => program.workstream.get(id);
  const notices = noticesByCause(program).get(dependency.fromId ?? "") ?? [];
  const asked = notices.filter(({ workstreamId }) => workstreamId === to);
  return {
    id: dependency.id,
    fromStreamId: from,
    fromStreamName: streamOf(from)?.name ?? from,
    fromLeadName: nameOf(program, streamOf(from)?.leadId ?? null),
    fromId: provider?.id ?? null,
    what: provider?.title ?? providerName(program, dependency),
    toStreamId: to,
    toStreamName: streamOf(to)?.name ?? to,
    toLeadName: nameOf(program, streamOf(to)?.leadId ?? null),
    toId: receiver.id,
    toTitle: receiver.title,
    pillars: pillarsCrossed(program, dependency),
    state: dependency.state,
    ...dependencyStanding(program, dependency, situation),
    needByDay: dependency.needByDay,
    expectedDay: expectedOn(program, dependency),
    answers: { asked: asked.length, given: asked.filter(({ answer }) => answer !== null).length },
  };
}

function streamRows(
  program: Program,
  pieces: readonly Deliverable[],
  touches: readonly CrossStreamLink[],
  { today }: Situation,
): readonly BoardStream[] {
  const piece = (one: Deliverable): BoardPiece => {
    const own = touches.filter(({ fromId, toId }) => fromId === one.id || toId === one.id);
    const expected = expectedDay(one);
    return {
      id: one.id,
      title: one.title,
      state: one.state,
      late: isOpen(one) && expected !== null && expected < today,
      touches: own.length,
      atRisk: own.filter(isRisky).length,
    };
  };
  return [...program.workstream.values()].flatMap(({ id, name, leadId }) => {
    const own = pieces.filter(({ workstreamId }) => workstreamId === id);
    if (own.length === 0) return [];
    const cells = pillars.map((pillar) =>
      own.filter(({ primaryPillar }) => primaryPillar === pillar).map(piece),
    );
    return [{ id, name, leadName: nameOf(program, leadId), cells }];
  });
}

function pairsOf(touches: readonly CrossStreamLink[]): readonly StreamPair[] {
  const pairs = new Map<string, StreamPair>();
  for (const touch of touches) {
    const [fromId, toId] = [touch.fromStreamId, touch.toStreamId];
    const before = pairs.get(`${fromId} ${toId}`) ?? { fromId, toId, count: 0, atRisk: 0 };
    pairs.set(`${fromId} ${toId}`, {
      ...before,
      count: before.count + 1,
      atRisk: before.atRisk + Number(isRisky(touch)),
    });
  }
  return [...pairs.values()];
}
