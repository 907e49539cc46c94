/** Raising a blocker: what can be chosen, and what happens next (L5): when it climbs, to whom, who sees my name. */

import { mayRead } from "../../access.ts";
import { may } from "../../authority.ts";
import type { Day, Instant } from "../../calendar/index.ts";
import { addClock, dayOf } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { standingDeliverables } from "../../deliverables/views/deliverable-choices.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import { compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf } from "../../engine/situation.ts";
import type { Deliverable } from "../../nouns.ts";
import { deliverablesOfOwner } from "../../people/responsibilities.ts";
import type { Program } from "../../program.ts";
import { deliverablesOfStream } from "../../program.ts";
import type { RecordChoice } from "../../stand-ups/views/mention-draft.ts";
import type { EscalationSeverity, EscalationTier } from "../../vocabulary.ts";
import { escalationSeverities, escalationTiers } from "../../vocabulary.ts";
import { streamsLedBy } from "../../workstreams/rules.ts";
import { raiseBlocker } from "../commands/raise-blocker.ts";
import { acknowledgeHours, holderOn, limitDays } from "../escalation-clock.ts";

export interface SeverityPath {
  readonly severity: EscalationSeverity;
  readonly meaning: string;
  /** If it is raised now and nobody acts. */
  readonly acknowledgeBy: Instant;
  readonly steps: readonly {
    readonly from: EscalationTier;
    readonly workingDays: number;
    /** The day the limit of that tier passes. */
    readonly leavesDay: Day;
    readonly holderName: string | null;
  }[];
}

export interface BlockerForm {
  readonly zone: string;
  readonly today: Day;
  /** Open deliverables of the reader's streams and their own, those asked for first. */
  readonly deliverables: readonly {
    readonly id: string;
    readonly title: string;
    readonly chosen: boolean;
  }[];
  /** All that is not dropped. */
  readonly everyDeliverable: readonly RecordChoice[];
  readonly streams: readonly {
    readonly id: string;
    readonly name: string;
    readonly chosen: boolean;
  }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly paths: readonly SeverityPath[];
  readonly sponsorName: string | null;
  readonly executionLeadName: string | null;
  /** Some of the deliverables are the reader's to mark as blocked. */
  readonly mayStopWork: boolean;
  readonly raise: AvailabilityLine;
}

const meanings: Readonly<Record<EscalationSeverity, string>> = {
  CRITICAL: "It affects the critical path, compliance or safety, or a gate was stopped",
  HIGH: "It endangers a sprint commitment or another pillar",
  MEDIUM: "It costs time, but there is a workaround for now",
  LOW: "It can wait until the next integration review",
};

/** As many as a person can look through. */
const shown = 40;

/**
 * What the form can choose from, and per severity what the clock would do if the blocker were raised now.
 * `aboutId` is the deliverable to choose beforehand. At most 40 open deliverables are listed: that one, the
 * reader's own, then those of streams they lead.
 */
export function blockerForm(
  program: Program,
  aboutId: string | null,
  situation: Situation,
): BlockerForm {
  const me = memberOf(program, situation.actor);
  const streams = me ? (streamsLedBy(program).get(me.id) ?? []) : [];
  const about = program.deliverable.get(aboutId ?? "");
  const mine = new Map<string, Deliverable>();
  for (const one of [
    ...(about ? [about] : []),
    ...(me ? (deliverablesOfOwner(program).get(me.id) ?? []) : []),
    ...streams.flatMap(({ id }) => deliverablesOfStream(program).get(id) ?? []),
  ]) {
    if (mine.size < shown && isOpen(one)) mine.set(one.id, one);
  }
  const stream = about?.workstreamId ?? streams[0]?.id ?? null;
  return {
    zone: program.facts.calendar.zone,
    today: situation.today,
    deliverables: [...mine.values()].map(({ id, title }) => ({
      id,
      title,
      chosen: id === aboutId,
    })),
    everyDeliverable: standingDeliverables(program),
    streams: [...program.workstream.values()]
      .filter(({ state }) => state !== "DROPPED")
      .map(({ id, name }) => ({ id, name, chosen: id === stream })),
    people: [...program.member.values()]
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => compareText(a.name, b.name)),
    paths: escalationSeverities.map((severity) => pathOf(program, severity, stream, situation.now)),
    sponsorName: holderOn(program, "L3_EXECUTIVE", null)?.name ?? null,
    executionLeadName: holderOn(program, "L2_PROGRAM", null)?.name ?? null,
    mayStopWork:
      mayRead(program, "whole-program", situation) ||
      [...mine.keys()].some((id) =>
        may(program, "log-progress", { noun: "deliverable", id }, situation),
      ),
    raise: availabilityLine(availability(raiseBlocker, program, program.id, situation)),
  };
}

/** L1 to L3 as the clock would take it; low ones end on L2. */
function pathOf(
  program: Program,
  severity: EscalationSeverity,
  streamId: string | null,
  now: Instant,
): SeverityPath {
  const { calendar } = program.facts;
  const tiers = escalationTiers.filter((tier) => severity !== "LOW" || tier !== "L3_EXECUTIVE");
  let entered = now;
  return {
    severity,
    meaning: meanings[severity],
    acknowledgeBy: addClock(calendar, now, { workingHours: acknowledgeHours(program, severity) }),
    steps: tiers.map((from) => {
      const workingDays = limitDays(program, from, severity);
      const at = addClock(calendar, entered, { workingDays });
      entered = at;
      const leavesDay = dayOf(calendar, at);
      return {
        from,
        workingDays,
        leavesDay,
        holderName: holderOn(program, from, streamId)?.name ?? null,
      };
    }),
  };
}
