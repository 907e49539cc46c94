/** The last day on which a stream said something about a dependency or a blocker (I-32). */
import type { Day, Instant } from "../calendar/index.ts";
import { compareInstants, dayOf } from "../calendar/index.ts";
import { receiverStreamId } from "../dependencies/dependency-ends.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";

/** Stream → its last such day; streams that never spoke are missing. */
export const activitySignals: (program: Program) => ReadonlyMap<string, Day> = remembered(
  (program) => {
    const last = new Map<string, Day>();
    const { calendar } = program.facts;
    const seen = (stream: string | null | undefined, day: Day | null) => {
      if (!stream || day === null) return;
      const before = last.get(stream);
      if (before === undefined || before < day) last.set(stream, day);
    };
    const lastAt = new Map<string, Instant>();
    const at = (stream: string | null | undefined, instant: Instant | null) => {
      if (!stream || instant === null) return;
      const before = lastAt.get(stream);
      if (before === undefined || compareInstants(before, instant) < 0) lastAt.set(stream, instant);
    };
    const leadsStream = (memberId: string | null, streams: readonly (string | null)[]) =>
      streams.find((id) => id !== null && program.workstream.get(id)?.leadId === memberId) ?? null;

    for (const dependency of program.dependency.values()) {
      const from =
        program.deliverable.get(dependency.fromId ?? "")?.workstreamId ??
        dependency.fromWorkstreamId;
      const to = receiverStreamId(program, dependency);
      at(to, dependency.proposedAt);
      if (dependency.agreedAt !== null)
        at(leadsStream(dependency.agreedById, [from, to]), dependency.agreedAt);
      for (const { at: when } of dependency.promises) at(from, when);
      seen(to, dependency.resolvedDay);
    }
    for (const { workstreamId, answeredAt } of program.impactNotice.values())
      at(workstreamId, answeredAt);
    for (const { workstreamId, state, lastLoggedAt } of program.deliverable.values())
      if (state === "BLOCKED") at(workstreamId, lastLoggedAt);
    for (const { workstreamId, day } of program.blockerMention.values()) seen(workstreamId, day);
    for (const one of program.escalation.values()) {
      if (one.openedById === "clock") continue;
      at(one.workstreamId, one.openedAt);
      for (const { by, at: when } of one.steps) if (by === "person") at(one.workstreamId, when);
      at(one.workstreamId, one.acknowledgedAt);
      at(one.workstreamId, one.decidedAt);
      at(one.workstreamId, one.closedAt);
    }
    for (const [stream, instant] of lastAt) seen(stream, dayOf(calendar, instant));
    return last;
  },
);
