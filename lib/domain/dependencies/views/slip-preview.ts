/** What moves if this slips: who is hit, in which pillar, by how many days, before anybody commits to it. */
import type { Day } from "../../calendar/index.ts";
import { addWorkingDays, compareDays } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { expectedDay } from "../../deliverables/rules/sequence.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Deliverable } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { dependenciesFrom } from "../../program.ts";
import type { DeliverableState, Pillar } from "../../vocabulary.ts";
import { impactOfSlip, streamsAffected } from "../commands/impact-notices.ts";
import { isAwaited, providerName } from "../dependency-ends.ts";

export interface SlipRow {
  readonly id: string;
  readonly title: string;
  readonly streamName: string;
  readonly pillar: Pillar;
  readonly state: DeliverableState;
  /** Links between it and what slips. */
  readonly distance: number;
  readonly becauseOfId: string;
  /** Null where it has no day. */
  readonly fromDay: Day | null;
  /** The earliest finish then; the same day where float absorbs the slip. */
  readonly toDay: Day | null;
  /** 0 where float absorbs it. */
  readonly workingDays: number;
}

export interface SlipPreview {
  readonly id: string;
  readonly title: string;
  readonly streamId: string;
  readonly streamName: string;
  readonly fromDay: Day | null;
  readonly toDay: Day;
  readonly workingDays: number | null;
  readonly rows: readonly SlipRow[];
  /** How many more are flagged than are listed. */
  readonly more: number;
  readonly moved: number;
  readonly pillars: readonly Pillar[];
  readonly asked: readonly {
    readonly streamId: string;
    readonly streamName: string;
    readonly leadName: string;
    readonly about: readonly string[];
  }[];
  /** Needed on a day it would no longer keep. */
  readonly promises: readonly {
    readonly id: string;
    readonly provider: string;
    readonly toId: string;
    readonly needByDay: Day;
  }[];
  readonly outcomes: readonly { readonly id: string; readonly title: string }[];
}

const mostRows = 60;
/** What is asked when no day is given. */
const usualSlip = 3;

/** Null when there is no such deliverable, or nothing can slip any more. */
export function slipPreview(
  program: Program,
  deliverableId: string,
  toDay: Day | null,
  situation: Situation,
): SlipPreview | null {
  const deliverable = program.deliverable.get(deliverableId);
  if (!deliverable || !isOpen(deliverable)) return null;
  const expected = expectedDay(deliverable);
  const base =
    expected !== null && compareDays(expected, situation.today) > 0 ? expected : situation.today;
  const to = toDay ?? addWorkingDays(program.facts.calendar, base, usualSlip);
  const impact = impactOfSlip(program, deliverableId, to);
  const moved: Moved = new Map(impact.moved.map((node) => [node.id, node]));
  const all = slipRows(program, deliverable, impact, moved);
  return {
    id: deliverableId,
    title: deliverable.title,
    streamId: deliverable.workstreamId,
    streamName: streamName(program, deliverable.workstreamId),
    fromDay: impact.fromDay,
    toDay: to,
    workingDays: impact.slipWorkingDays,
    rows: inTreeOrder(all, deliverableId).slice(0, mostRows),
    more: Math.max(0, all.length - mostRows),
    moved: moved.size,
    pillars: [...new Set(all.map(({ pillar }) => pillar))],
    asked: [...streamsAffected(program, deliverableId, impact)].map(([streamId, about]) => ({
      streamId,
      streamName: streamName(program, streamId),
      leadName: nameOf(program, program.workstream.get(streamId)?.leadId ?? null),
      about,
    })),
    promises: [
      ...promisesBroken(program, deliverableId, to),
      ...[...moved].flatMap(([id, node]) => promisesBroken(program, id, node.earliestFinishDay)),
    ],
    outcomes: outcomesOf(program, new Set([deliverableId, ...moved.keys()])),
  };
}

type Impact = ReturnType<typeof impactOfSlip>;
type Moved = ReadonlyMap<string, Impact["moved"][number]>;

const streamName = (program: Program, id: string) => program.workstream.get(id)?.name ?? id;

/** Everything the slip reaches, with how far each is moved. */
function slipRows(
  program: Program,
  slipping: Deliverable,
  impact: Impact,
  moved: Moved,
): readonly SlipRow[] {
  return impact.flagged.map(({ id, distance, previousId }) => {
    const one = program.deliverable.get(id);
    const move = moved.get(id);
    const from = one ? expectedDay(one) : null;
    return {
      id,
      title: one?.title ?? id,
      streamName: streamName(program, one?.workstreamId ?? ""),
      pillar: one?.primaryPillar ?? slipping.primaryPillar,
      state: one?.state ?? "PROPOSED",
      distance,
      becauseOfId: move?.pushedById ?? previousId,
      fromDay: from,
      toDay: move?.earliestFinishDay ?? from,
      workingDays: move?.slipWorkingDays ?? 0,
    };
  });
}

/** What is awaited of a deliverable on a day that it would no longer keep. */
function promisesBroken(program: Program, id: string, finish: Day): SlipPreview["promises"] {
  return (dependenciesFrom(program).get(id) ?? []).flatMap((one) => {
    const { needByDay, toId } = one;
    if (!isAwaited(program, one) || needByDay === null || finish <= needByDay) return [];
    return [{ id: one.id, provider: providerName(program, one), toId, needByDay }];
  });
}

/** Each row below the one it is hit through. */
function inTreeOrder(rows: readonly SlipRow[], rootId: string): readonly SlipRow[] {
  const below = new Map<string, SlipRow[]>();
  for (const row of rows) {
    below.set(row.becauseOfId, [...(below.get(row.becauseOfId) ?? []), row]);
  }
  const ordered: SlipRow[] = [];
  const stack = [...(below.get(rootId) ?? [])].reverse();
  for (let row = stack.pop(); row; row = stack.pop()) {
    ordered.push(row);
    stack.push(...[...(below.get(row.id) ?? [])].reverse());
  }
  return ordered;
}

function outcomesOf(program: Program, hit: ReadonlySet<string>): SlipPreview["outcomes"] {
  const found = new Map<string, string>();
  for (const { outcomeId, deliverableIds } of program.outcomePart.values()) {
    if (!deliverableIds.some((id) => hit.has(id))) continue;
    found.set(outcomeId, program.outcome.get(outcomeId)?.title ?? outcomeId);
  }
  return [...found].map(([id, title]) => ({ id, title }));
}
