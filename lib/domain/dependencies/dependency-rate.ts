/** I-28: dependencies resolved on or before the day they are needed, of those that fell due in the last working days. */
import type { Day } from "../calendar/index.ts";
import { addDays, addWorkingDays } from "../calendar/index.ts";
import { rememberedFor } from "../program.ts";
import { settingOf } from "../settings.ts";
import { neededBetween } from "./dependency-ends.ts";

export interface ResolutionRate {
  readonly due: number;
  readonly resolved: number;
  /** 0–1; null when nothing fell due. */
  readonly ratio: number | null;
}

export interface ResolutionRates {
  readonly program: ResolutionRate;
  /** A dependency counts for the stream that provides and for the one that waits. */
  readonly byStream: ReadonlyMap<string, ResolutionRate>;
}

/** A dependency due today counts once it is resolved, or when the day is over. */
export const resolutionRates = rememberedFor((program, today: Day): ResolutionRates => {
  const window = settingOf(program, "dependencyWindowWorkingDays");
  const after = addWorkingDays(program.facts.calendar, today, -window);
  const byStream = new Map<string, ResolutionRate>();
  let all = none;
  for (const dependency of neededBetween(program, addDays(after, 1), today)) {
    const { needByDay, resolvedDay, state, fromId, fromWorkstreamId, toId } = dependency;
    const inTime =
      state === "RESOLVED" &&
      resolvedDay !== null &&
      needByDay !== null &&
      resolvedDay <= needByDay;
    if (needByDay === today && !inTime) continue;
    all = counted(all, inTime);
    const streams = new Set([
      program.deliverable.get(fromId ?? "")?.workstreamId ?? fromWorkstreamId,
      program.deliverable.get(toId)?.workstreamId,
    ]);
    for (const stream of streams)
      if (stream) byStream.set(stream, counted(byStream.get(stream) ?? none, inTime));
  }
  return { program: all, byStream };
});

const none: ResolutionRate = { due: 0, resolved: 0, ratio: null };

function counted(rate: ResolutionRate, inTime: boolean): ResolutionRate {
  const [due, resolved] = [rate.due + 1, rate.resolved + (inTime ? 1 : 0)];
  return { due, resolved, ratio: resolved / due };
}
