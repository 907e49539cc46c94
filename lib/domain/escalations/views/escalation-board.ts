/** What is on which tier, how long, who owes a decision, and whether bad news surfaces quickly (E7). */

import type { Instant } from "../../calendar/index.ts";
import { compareInstants } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import { compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Escalation } from "../../nouns.ts";
import { visibleEscalations } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import type { EscalationTier } from "../../vocabulary.ts";
import { escalationTiers } from "../../vocabulary.ts";
import { raiseBlocker } from "../commands/raise-blocker.ts";
import { isUndecided } from "../escalation-clock.ts";
import type { RaisedInSprint } from "../time-to-raise.ts";
import {
  medianDaysToRaise,
  raisedByPeople,
  raisedBySprint,
  slowingSprints,
} from "../time-to-raise.ts";
import type { EscalationRow } from "./escalation-row.ts";
import { escalationRow } from "./escalation-row.ts";

export interface EscalationLane {
  readonly tier: EscalationTier;
  /** Who decides here. */
  readonly who: string;
  readonly rows: readonly EscalationRow[];
}

export interface EscalationBoard {
  readonly zone: string;
  readonly now: Instant;
  readonly lanes: readonly EscalationLane[];
  /** Decided and still to be carried out. */
  readonly decided: readonly EscalationRow[];
  /** Closed or withdrawn, newest first. */
  readonly over: readonly EscalationRow[];
  readonly overTotal: number;
  /** Undecided and past the limit of the tier. */
  readonly late: readonly EscalationRow[];
  /** Who owes a decision, most first. */
  readonly owed: readonly {
    readonly name: string;
    readonly count: number;
    readonly late: number;
  }[];
  /** The next one to climb by itself. */
  readonly next: EscalationRow | null;
  readonly timeToRaise: {
    readonly medianWorkingDays: number | null;
    readonly sprints: readonly RaisedInSprint[];
    /** The median of what the reader may see rose from sprint to sprint (I-76). */
    readonly slowing: boolean;
  };
  readonly raise: AvailabilityLine;
}

const whoDecides: Readonly<Record<EscalationTier, string>> = {
  L1_WORKSTREAM: "Stream leads: inside one stream, or between two that agree",
  L2_PROGRAM: "The EATP with the CoE: across streams, about sequence or people",
  L3_EXECUTIVE: "Sponsor, Steering Committee and Governance Board: everything else",
};

/** Finished ones are many; a screen shows the newest. */
const shownOver = 20;

/**
 * The escalations the reader may see: undecided ones by tier, the one whose clock strikes first on top; decided
 * ones; and the 20 latest closed or withdrawn. The median time to raise is in working days and leaves out what the
 * clock opened.
 */
export function escalationBoard(program: Program, situation: Situation): EscalationBoard {
  const visible = visibleEscalations(program, situation);
  const rowOf = (one: Escalation) => escalationRow(program, one, situation);
  const open = visible.filter(isUndecided).map(rowOf).sort(soonestFirst);
  const over = visible
    .filter(({ state }) => state === "CLOSED" || state === "WITHDRAWN")
    .sort((a, b) => ((a.closedAt ?? "") < (b.closedAt ?? "") ? 1 : -1));
  return {
    zone: program.facts.calendar.zone,
    now: situation.now,
    lanes: escalationTiers.map((tier) => ({
      tier,
      who: whoDecides[tier],
      rows: open.filter((row) => row.tier === tier),
    })),
    decided: visible.filter(({ state }) => state === "DECIDED").map(rowOf),
    over: over.slice(0, shownOver).map(rowOf),
    overTotal: over.length,
    late: open.filter(({ clock }) => clock.overdue),
    owed: owedBy(open),
    next: open.find(({ clock }) => clock.climbs !== null && !clock.overdue) ?? null,
    timeToRaise: timeToRaise(program, visible),
    raise: availabilityLine(availability(raiseBlocker, program, program.id, situation)),
  };
}

function soonestFirst(a: EscalationRow, b: EscalationRow): number {
  const left = a.clock.climbs?.at ?? a.clock.limit;
  const right = b.clock.climbs?.at ?? b.clock.limit;
  return compareInstants(left, right);
}

function owedBy(open: readonly EscalationRow[]): EscalationBoard["owed"] {
  const people = new Map<string, { name: string; count: number; late: number }>();
  for (const { holderName: name, clock } of open) {
    const one = people.get(name) ?? { name, count: 0, late: 0 };
    people.set(name, {
      name,
      count: one.count + 1,
      late: one.late + (clock.overdue ? 1 : 0),
    });
  }
  return [...people.values()].sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}

function timeToRaise(
  program: Program,
  escalations: readonly Escalation[],
): EscalationBoard["timeToRaise"] {
  const sprints = raisedBySprint(program, escalations);
  return {
    medianWorkingDays: medianDaysToRaise(program, raisedByPeople(escalations)),
    sprints,
    slowing: slowingSprints(program, sprints) !== null,
  };
}
