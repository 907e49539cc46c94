import { type BoostedTrees, boostedValue, fitBoostedTrees } from "./boosted-trees.ts";
import { fitRobustLine, lineValue, type RobustLine } from "./robust-line.ts";
import { committedPoints, openPoints, type SprintSoFar } from "./sprint-so-far.ts";
import type { TeamRecord } from "./team-record.ts";
import { linearTraitsOf, scaleOf, traitsOf } from "./traits.ts";

/** Four ways to predict the same number, in the order in which they need ever more sprints to speak at all. */
export const voices = ["RUNNING_MEDIAN", "TEAM_PACE", "BOOSTED_TREES", "ROBUST_LINE"] as const;
export type Voice = (typeof voices)[number];

/** Their say before anything speaks for or against them, by how many of them speak. */
const firstShares: readonly (readonly number[])[] = [
  [1],
  [0.5, 0.5],
  [0.2, 0.2, 0.6],
  [0.1, 0.1, 0.4, 0.4],
];
export const sharesAmong = (speaking: number): readonly number[] => firstShares[speaking - 1] ?? [];

/** What the two learners know; null before there is enough to learn from. */
export interface Learned {
  readonly trees: BoostedTrees | null;
  readonly line: RobustLine | null;
}

/** A finished sprint, ready to be learned from. */
export interface Lesson {
  readonly traits: Float64Array;
  readonly linearTraits: Float64Array;
  readonly scale: number;
  /** Difference over scale. */
  readonly target: number;
}

const fewestForTrees = 12;
/** More than twice as many sprints as slopes. */
const fewestForLine = 30;
const mostOver = 3;
/** The drawing of rows and columns is part of the method, not of the organization. */
const seed = 11;

export function lessonOf(sprint: SprintSoFar, record: TeamRecord, difference: number): Lesson {
  const scale = scaleOf(sprint, record);
  return {
    traits: traitsOf(sprint, record),
    linearTraits: linearTraitsOf(sprint, record),
    scale,
    target: difference / scale,
  };
}

/** Targets are shares of each sprint's scale and weigh by it, so that the sum of errors in points is what becomes small. */
export function learn(lessons: readonly Lesson[]): Learned {
  const average = lessons.reduce((sum, { scale }) => sum + scale, 0) / lessons.length;
  const targets = Float64Array.from(lessons, ({ target }) => target);
  const weights = Float64Array.from(lessons, ({ scale }) => scale / average);
  const rows = (pick: (lesson: Lesson) => Float64Array) => lessons.map(pick);
  return {
    trees:
      lessons.length < fewestForTrees
        ? null
        : fitBoostedTrees(
            rows(({ traits }) => traits),
            targets,
            weights,
            seed,
          ),
    line:
      lessons.length < fewestForLine
        ? null
        : fitRobustLine(
            rows(({ linearTraits }) => linearTraits),
            targets,
            weights,
          ),
  };
}

/** What each voice expects, in points, in the order of `voices`; null for one that cannot speak yet. */
export function expectations(
  sprint: SprintSoFar,
  record: TeamRecord,
  runningMedian: number | null,
  { trees, line }: Learned,
): readonly (number | null)[] {
  const scale = scaleOf(sprint, record);
  const least = -committedPoints(sprint);
  const bounded = (ratio: number) => Math.max(least, Math.min(mostOver, ratio) * scale);
  return [
    runningMedian,
    Math.max(least, openPoints(sprint) * (record.finishedRatio - 1)),
    trees && bounded(boostedValue(trees, traitsOf(sprint, record))),
    line && bounded(lineValue(line, linearTraitsOf(sprint, record))),
  ];
}

/** The voices that speak, each by its share. */
export function blended(
  expected: readonly (number | null)[],
  shares: readonly number[],
): { readonly expected: number; readonly shares: readonly number[] } {
  const speaking = shares.map((share, voice) => (expected[voice] === null ? 0 : share));
  const total = speaking.reduce((sum, share) => sum + share, 0) || 1;
  const fair = speaking.map((share) => share / total);
  return {
    expected: fair.reduce((sum, share, voice) => sum + share * (expected[voice] ?? 0), 0),
    shares: fair,
  };
}
