/** The early warning as a page says it: a range, what moves it, and what it was learned from. */
import type { Day } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import type { OutcomeDriver } from "../../measures/sprint-outcome.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { counted, percent } from "../../wording.ts";
import { sprintOutlook } from "../sprint-outlook.ts";

export interface OutlookFact {
  readonly sentence: string;
  /** What it does to the prediction, in points; negative lowers it. */
  readonly effectPoints: number;
}

export interface SprintOutlookView {
  readonly number: number;
  readonly asOf: Day;
  readonly committedPoints: number;
  readonly acceptedSoFar: number;
  readonly calibrating: boolean;
  readonly sprintsWanted: number;
  /** Points accepted at the end, the 80% range. Whole numbers. */
  readonly lowPoints: number;
  readonly highPoints: number;
  /** Accepted minus committed, the same two. */
  readonly difference: { readonly low: number; readonly high: number };
  /** Null while calibrating: a likeliest end would be taken for a promise. */
  readonly likely: {
    readonly points: number;
    readonly difference: number;
    /** SHORT: even the upper end misses the commitment. LIKELY_SHORT: the likeliest end misses the floor of reliability. */
    readonly verdict: "SHORT" | "LIKELY_SHORT" | "IN_REACH";
  } | null;
  readonly facts: readonly OutlookFact[];
  readonly learnedFrom: number;
  readonly few: boolean;
  readonly hindsight: { readonly sprints: number; readonly inside: number };
}

/** Fewer closed sprints than this, and the beginnings in the settings still weigh most. */
const few = 6;

/** Of the running sprint; null while none runs. */
export function sprintOutlookView(
  program: Program,
  { today }: Situation,
): SprintOutlookView | null {
  const outlook = sprintOutlook(program, today);
  if (outlook === null) return null;
  const { committedPoints, soFar, warning, hindsight, calibrating } = outlook;
  const accepted = (difference: number) =>
    Math.round(Math.max(soFar.done.points, committedPoints + difference));
  const [expectedPoints, lowPoints, highPoints] = [
    accepted(warning.expected),
    accepted(warning.low),
    accepted(warning.high),
  ];
  const floor = committedPoints * settingOf(program, "reliabilityFloor");
  return {
    number: outlook.sprint.number,
    asOf: today,
    committedPoints,
    acceptedSoFar: soFar.done.points,
    calibrating,
    sprintsWanted: outlook.sprintsWanted,
    lowPoints,
    highPoints,
    difference: { low: lowPoints - committedPoints, high: highPoints - committedPoints },
    likely: calibrating
      ? null
      : {
          points: expectedPoints,
          difference: expectedPoints - committedPoints,
          verdict:
            highPoints < committedPoints
              ? "SHORT"
              : expectedPoints < floor
                ? "LIKELY_SHORT"
                : "IN_REACH",
        },
    facts: warning.drivers.map(factOf),
    learnedFrom: warning.basis.sprints,
    few: warning.basis.sprints < few,
    hindsight,
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const points = (value: number): string => counted(tenth(value), "point");

function factOf({ fact, value, usual, effectPoints }: OutcomeDriver): OutlookFact {
  return { sentence: sentences[fact](value, usual), effectPoints: tenth(effectPoints) };
}

const sentences: Readonly<Record<OutcomeDriver["fact"], (value: number, usual: number) => string>> =
  {
    ACCEPTED_SO_FAR: (value, usual) =>
      `${points(value)} accepted so far; by now it is usually ${tenth(usual)}.`,
    IN_PROGRESS: (value, usual) =>
      `${points(value)} in work; by now it is usually ${tenth(usual)}.`,
    ADDED: (value, usual) =>
      `${points(value)} added since the lock; usually ${tenth(usual)} by now.`,
    REMOVED: (value, usual) =>
      `${points(value)} taken out since the lock; usually ${tenth(usual)} by now.`,
    COMMITTED: (value, usual) =>
      `${points(value)} committed; earlier sprints held ${tenth(usual)}.`,
    PEOPLE: (value, usual) => `${tenth(value)} people own the work; usually it is ${tenth(usual)}.`,
    PLANNED_DAYS: (value, usual) => `${tenth(value)} working days; usually it is ${tenth(usual)}.`,
    TEAM_RECORD: (value, usual) =>
      `${percent(value)} of what was committed gets accepted here; before any history ${percent(usual)} is taken for granted.`,
  };
