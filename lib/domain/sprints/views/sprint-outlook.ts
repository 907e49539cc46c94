/** The early warning of a sprint page: a range, what moves it most, and what it was learned from. */
import type { Attribution, Priors } from "../../../forecast/index.ts";
import type { Day } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { counted, percent } from "../../wording.ts";
import { judgedFromSprints } from "../program-outlook.ts";
import { outcomePriors, sprintOutlook } from "../sprint-outlook.ts";

export interface AttributionLine {
  readonly sentence: string;
  /** Effect on the prediction, in points to a tenth; negative lowers it. */
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
  /** Null while calibrating, when a single number would be read as a commitment. */
  readonly likely: {
    readonly points: number;
    readonly difference: number;
    /** SHORT: even the upper end misses the commitment. LIKELY_SHORT: the likeliest end misses the floor of reliability. */
    readonly verdict: "SHORT" | "LIKELY_SHORT" | "IN_REACH";
  } | null;
  /** At most three, largest effect first. */
  readonly attributions: readonly AttributionLine[];
  readonly learnedFrom: number;
  /** What the settings say before the first sprint, and as how many sprints each counts. */
  readonly assumed: Priors;
  /** Closed sprints predicted from those before them, and those inside their range; null while there are too few. */
  readonly backtest: { readonly sprints: number; readonly inside: number } | null;
  readonly judgedFromSprints: number;
}

/** Of the running sprint; null while none runs. */
export function sprintOutlookView(
  program: Program,
  { today }: Situation,
): SprintOutlookView | null {
  const outlook = sprintOutlook(program, today);
  if (outlook === null) return null;
  const { committedPoints, soFar, prediction, backtest, calibrating } = outlook;
  const accepted = (difference: number) =>
    Math.round(Math.max(soFar.done.points, committedPoints + difference));
  const [expectedPoints, lowPoints, highPoints] = [
    accepted(prediction.expected),
    accepted(prediction.low),
    accepted(prediction.high),
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
    attributions: prediction.attributions.map(attributionLine),
    learnedFrom: prediction.basis.sprints,
    assumed: outcomePriors(program),
    backtest: backtest.sprints < judgedFromSprints ? null : backtest,
    judgedFromSprints,
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const points = (value: number): string => counted(tenth(value), "point");

function attributionLine({ input, value, baseline, effectPoints }: Attribution): AttributionLine {
  return { sentence: sentences[input](value, baseline), effectPoints: tenth(effectPoints) };
}

const sentences: Readonly<Record<Attribution["input"], (value: number, usual: number) => string>> =
  {
    ACCEPTED_SO_FAR: (value, usual) =>
      `${points(value)} accepted so far; by now it is usually ${tenth(usual)}.`,
    IN_PROGRESS: (value, usual) =>
      `${points(value)} in progress; by now it is usually ${tenth(usual)}.`,
    ADDED: (value, usual) =>
      `${points(value)} added since the plan was locked; by now it is usually ${tenth(usual)}.`,
    REMOVED: (value, usual) =>
      `${points(value)} taken out since the plan was locked; by now it is usually ${tenth(usual)}.`,
    COMMITTED: (value, usual) =>
      `${points(value)} committed; in earlier sprints it was ${tenth(usual)}.`,
    PEOPLE: (value, usual) => `${tenth(value)} people own the work; usually it is ${tenth(usual)}.`,
    PLANNED_DAYS: (value, usual) => `${tenth(value)} working days; usually it is ${tenth(usual)}.`,
    TEAM_RECORD: (value, usual) =>
      `This team usually gets ${percent(value)} of its commitment accepted; without history, ${percent(usual)} is assumed.`,
  };
