import { medianOf } from "../../sprints/statistics.ts";
import type { Errors } from "./blend.ts";
import { blendOf } from "./blend.ts";
import type { Interval, Miss } from "./interval.ts";
import { firstOutside, intervalFor, nextOutside } from "./interval.ts";
import type { FinishedSprint, OutcomePriors, SprintSoFar } from "./sprint-so-far.ts";
import type { TeamRecord } from "./team-record.ts";
import { recordFor, unitOf } from "./team-record.ts";
import { scaleOf } from "./traits.ts";
import type { Learned, Lesson } from "./voices.ts";
import { blended, expectations, learn, lessonOf, sharesAmong, voices } from "./voices.ts";

export interface Prediction extends Interval {
  readonly expected: number;
  /** In the order of `voices`. */
  readonly shares: readonly number[];
}

/** Learning anew after each sprint would cost much and change little: the history grows by this share in between. */
const growth = 0.04;

/** Halves of points do not add up exactly. */
const tolerance = 1e-9;

/** Walks forward through finished sprints. Predicts with what it has learned so far, then learns how it was. */
export class OutcomeLearner {
  readonly #priors: OutcomePriors;
  readonly #sprints: FinishedSprint[] = [];
  readonly #byTeam = new Map<string, FinishedSprint[]>();
  readonly #lessons: Lesson[] = [];
  readonly #errors: Errors[] = [];
  readonly #misses: Miss[] = [];
  #unitPoints: number | null = null;
  #learned: Learned = { trees: null, line: null };
  #learnedFrom = 0;
  #shares = sharesAmong(2);
  #runningMedian: number | null = null;
  #outside = firstOutside;

  constructor(priors: OutcomePriors) {
    this.#priors = priors;
  }

  get finished(): readonly FinishedSprint[] {
    return this.#sprints;
  }

  recordFor(sprint: SprintSoFar): TeamRecord {
    const unit = this.#unitPoints ?? unitOf([], sprint);
    const ofTeam = this.#byTeam.get(sprint.team) ?? [];
    return recordFor(sprint, ofTeam, this.#sprints, unit, this.#priors);
  }

  /** As for a team nobody knows: by the other teams' sprints and, where there are none, by the priors. */
  strangersRecordFor(sprint: SprintSoFar): TeamRecord {
    const ofOthers = this.#sprints.filter(({ team }) => team !== sprint.team);
    const unit = this.#unitPoints ?? unitOf([], sprint);
    return recordFor(sprint, [], ofOthers, unit, this.#priors);
  }

  expect(sprint: SprintSoFar, record: TeamRecord): number {
    return blended(this.#voicesFor(sprint, record), this.#shares).expected;
  }

  predict(sprint: SprintSoFar, record = this.recordFor(sprint)): Prediction {
    const { expected, shares } = blended(this.#voicesFor(sprint, record), this.#shares);
    const { low, high } = intervalFor(
      sprint,
      record,
      expected,
      this.#misses,
      this.#outside,
      this.#priors,
    );
    return { expected, low, high, shares };
  }

  /** Sprints that ran at the same time: each is judged by what was known before any of them ended. */
  learnFrom(sprints: readonly FinishedSprint[]): void {
    const judged = sprints.map((sprint) => ({ sprint, ...this.#judge(sprint) }));
    for (const { sprint, lesson, errors, miss, hit } of judged) {
      this.#lessons.push(lesson);
      if (errors !== null) this.#errors.push(errors);
      this.#misses.push(miss);
      this.#outside = nextOutside(this.#outside, hit);
      this.#sprints.push(sprint);
      const ofTeam = this.#byTeam.get(sprint.team);
      if (ofTeam === undefined) this.#byTeam.set(sprint.team, [sprint]);
      else ofTeam.push(sprint);
    }
    this.#runningMedian = medianOf(this.#sprints.map((sprint) => sprint.differencePoints));
    const last = this.#sprints.at(-1);
    if (last !== undefined) this.#unitPoints = unitOf(this.#sprints, last);
    if (this.#lessons.length >= Math.max(1, this.#learnedFrom * (1 + growth))) this.#learnAnew();
  }

  #learnAnew(): void {
    this.#learnedFrom = this.#lessons.length;
    this.#learned = learn(this.#lessons);
    const { trees, line } = this.#learned;
    const speaking = voices.length - (trees === null ? 1 : 0) - (line === null ? 1 : 0);
    const heard = this.#errors.filter((errors) => errors.length >= speaking);
    this.#shares = blendOf(heard, sharesAmong(speaking));
  }

  #voicesFor(sprint: SprintSoFar, record: TeamRecord): readonly (number | null)[] {
    return expectations(sprint, record, this.#runningMedian, this.#learned);
  }

  #judge(sprint: FinishedSprint) {
    const record = this.recordFor(sprint);
    const { expected, low, high } = this.predict(sprint, record);
    const actual = sprint.differencePoints;
    const scale = scaleOf(sprint, record);
    const errors = this.#voicesFor(sprint, record).flatMap((voice) =>
      voice === null ? [] : [voice - actual],
    );
    return {
      lesson: lessonOf(sprint, record, actual),
      // Before the first sprint ended there was no median to err.
      errors: this.#runningMedian === null ? null : errors,
      miss: {
        team: sprint.team,
        ratio: (actual - expected) / scale,
        scale,
        expectedRatio: expected / scale,
      },
      hit: actual >= low - tolerance && actual <= high + tolerance,
    };
  }
}
