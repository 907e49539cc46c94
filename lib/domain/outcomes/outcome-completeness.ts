/**
 * Four-part completeness of an outcome (seed EG2): delivered means technology live, governance cleared,
 * people trained, process redesigned. A deployed model alone is technically complete and counts 0.
 */

import type { Day } from "../calendar/index.ts";
import { leadsExecution } from "../duties.ts";
import type { Deliverable, Outcome, OutcomePart } from "../nouns.ts";
import type { Program } from "../program.ts";
import { partsOfOutcome } from "../program.ts";
import type { OutcomeState, Pillar } from "../vocabulary.ts";
import { pillars } from "../vocabulary.ts";

/** UNDECLARED: nobody said what this part is. EXCUSED: not required, by the EATP and the business owner. */
export const partStandings = ["UNDECLARED", "OPEN", "ACCEPTED", "EXCUSED"] as const;
export type PartStanding = (typeof partStandings)[number];

export interface PartCompleteness {
  readonly pillar: Pillar;
  readonly part: OutcomePart | null;
  readonly standing: PartStanding;
  /** Deliverables that stand for the part, dropped ones left out. */
  readonly deliverables: readonly Deliverable[];
  readonly acceptedCount: number;
  /** Who must still agree that the part is not required. */
  readonly excuseWants: readonly ("the EATP" | "the business owner")[];
  /** When its last deliverable was accepted or is expected; null while nobody knows. */
  readonly expectedDay: Day | null;
}

export interface OutcomeCompleteness {
  readonly outcome: Outcome;
  /** The state to print: TECHNICALLY_COMPLETE wherever technology is there and another part is not (I-11). */
  readonly state: OutcomeState;
  readonly parts: readonly PartCompleteness[];
  readonly missing: readonly PartCompleteness[];
  /** 1 once delivered, else 0: three parts of four count nothing. */
  readonly counts: 0 | 1;
  /** The part that lags: the missing one expected last, an undated one before any dated one. */
  readonly lagging: PartCompleteness | null;
}

/** All outcomes, stopped ones too, in order of their ids. */
export const outcomesCompleteness = (program: Program): readonly OutcomeCompleteness[] =>
  [...program.outcome.values()].map((outcome) => outcomeCompleteness(program, outcome));

/** The four parts of an outcome in the order of the pillars, which of them are missing and which lags. */
export function outcomeCompleteness(program: Program, outcome: Outcome): OutcomeCompleteness {
  const declared = partsOfOutcome(program).get(outcome.id) ?? [];
  const parts = pillars.map((pillar) =>
    partCompleteness(
      program,
      outcome,
      pillar,
      declared.find((part) => part.pillar === pillar),
    ),
  );
  const missing = parts.filter(({ standing }) => standing !== "ACCEPTED" && standing !== "EXCUSED");
  const technology = parts.find(({ pillar }) => pillar === "TECHNOLOGY");
  const technologyThere = technology?.standing === "ACCEPTED";
  const state = stateToPrint(outcome.state, technologyThere, missing.length);
  return {
    outcome,
    state,
    parts,
    missing,
    counts: state === "DELIVERED" || state === "ADOPTED" ? 1 : 0,
    lagging: missing.reduce<PartCompleteness | null>(
      (worst, part) => (worst === null || isLater(part, worst) ? part : worst),
      null,
    ),
  };
}

function stateToPrint(
  stored: OutcomeState,
  technologyThere: boolean,
  missing: number,
): OutcomeState {
  if (stored !== "IN_DELIVERY" && stored !== "TECHNICALLY_COMPLETE") return stored;
  return technologyThere && missing > 0 ? "TECHNICALLY_COMPLETE" : "IN_DELIVERY";
}

function isLater(a: PartCompleteness, b: PartCompleteness): boolean {
  if (a.expectedDay === null) return b.expectedDay !== null;
  return b.expectedDay !== null && a.expectedDay > b.expectedDay;
}

function partCompleteness(
  program: Program,
  outcome: Outcome,
  pillar: Pillar,
  part: OutcomePart | undefined,
): PartCompleteness {
  if (!part) {
    return {
      pillar,
      part: null,
      standing: "UNDECLARED",
      deliverables: [],
      acceptedCount: 0,
      excuseWants: [],
      expectedDay: null,
    };
  }
  const deliverables = part.deliverableIds.flatMap((id) => {
    const deliverable = program.deliverable.get(id);
    return deliverable && deliverable.state !== "DROPPED" ? [deliverable] : [];
  });
  const accepted = deliverables.filter(({ state }) => state === "ACCEPTED");
  const excuseWants = part.required ? [] : missingConsents(program, outcome, part);
  return {
    pillar,
    part,
    standing: standingOf(part, deliverables.length, accepted.length, excuseWants.length),
    deliverables,
    acceptedCount: accepted.length,
    excuseWants,
    expectedDay: expectedDayOf(program, deliverables),
  };
}

function standingOf(
  part: OutcomePart,
  count: number,
  accepted: number,
  excuseWants: number,
): PartStanding {
  if (!part.required && excuseWants === 0) return "EXCUSED";
  if (part.required && part.statement.trim() === "" && count === 0) return "UNDECLARED";
  return count > 0 && accepted === count && part.required ? "ACCEPTED" : "OPEN";
}

/** A part is excused only when the EATP and the business owner both said why (I-10). */
function missingConsents(
  program: Program,
  outcome: Outcome,
  part: OutcomePart,
): PartCompleteness["excuseWants"] {
  const byLead = part.notRequiredByIds.some((id) =>
    leadsExecution(program.member.get(id)?.roles ?? []),
  );
  const byOwner = part.notRequiredByIds.includes(outcome.businessOwnerId ?? "");
  return [
    ...(byLead ? [] : (["the EATP"] as const)),
    ...(byOwner ? [] : (["the business owner"] as const)),
  ];
}

function expectedDayOf(program: Program, deliverables: readonly Deliverable[]): Day | null {
  let last: Day | null = null;
  for (const deliverable of deliverables) {
    const day =
      deliverable.acceptedDay ??
      deliverable.forecastDay ??
      deliverable.dueDay ??
      program.sprint.get(deliverable.sprintId ?? "")?.endDay ??
      null;
    if (day === null) return null;
    if (last === null || day > last) last = day;
  }
  return last;
}
