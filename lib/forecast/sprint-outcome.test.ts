import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  finishedSprint as finished,
  sprintSoFar as sprint,
  work,
} from "../../tests/fixtures/sprint-so-far.ts";
import {
  type Attribution,
  backtestSprintOutcomes,
  type FinishedSprint,
  type Priors,
  predictSprintOutcome,
  type SprintSoFar,
  seededRandom,
} from "./index.ts";

const priors: Priors = {
  acceptedRatio: 0.85,
  pseudoSprints: 3,
  lossRatio: 0.3,
  gainRatio: 0.5,
  spreadPseudoSprints: 10,
};

const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;

/** Synthetic data with a pattern to learn: half of the open points are completed, plus noise. */
function simulated(sprints: number, seed = 5): readonly FinishedSprint[] {
  const random = seededRandom(seed);
  const upTo = (most: number) => (random() / 2 ** 32) * most;
  return Array.from({ length: sprints }, (_, order) => {
    const [toDo, inProgress, done] = [upTo(40), upTo(15), upTo(20)];
    const points = { toDo: work(toDo), inProgress: work(inProgress), done: work(done) };
    const team = `T${order % 3}`;
    return finished(order, -0.5 * (toDo + inProgress) + upTo(6) - 3, { ...points, team });
  });
}

const errorOf = (
  tested: ReturnType<typeof backtestSprintOutcomes>,
  expected: (place: number) => number,
) =>
  tested.reduce(
    (sum, { sprint }, place) => sum + Math.abs(expected(place) - sprint.differencePoints),
    0,
  ) / tested.length;

describe("the prediction for a running sprint", () => {
  it("uses the priors alone before any sprint has finished", () => {
    const prediction = predictSprintOutcome([], sprint(1), priors);
    expect(prediction.basis).toEqual({
      sprints: 0,
      ofThisTeam: 0,
      weights: [
        { model: "TEAM_PACE", weight: 0.5 },
        { model: "COMPLETION_RATIO", weight: 0.5 },
      ],
    });
    // Half by pace: 0.85 of the 40 committed. Half by the completion ratio of 34 open points, if that is accepted at an
    // even rate; 70% of the time is left.
    const byCompletion = 34 * ((0.85 * 0.7) / (1 - 0.85 * 0.3) - 1);
    expect(prediction.expected).toBeCloseTo((40 * (0.85 - 1) + byCompletion) / 2, 6);
    // The prior distances, times the fourth root of the 70% of the time that is left.
    expect(prediction.high - prediction.expected).toBeCloseTo(0.5 * 40 * 0.7 ** 0.25, 6);
    expect(prediction.expected - prediction.low).toBeCloseTo(0.3 * 40 * 0.7 ** 0.25, 6);
  });

  it("depends on the priors", () => {
    const pessimistic = predictSprintOutcome([], sprint(1), { ...priors, acceptedRatio: 0.5 });
    const certain = predictSprintOutcome([], sprint(1), {
      ...priors,
      lossRatio: 0.1,
      gainRatio: 0.1,
    });
    const usual = predictSprintOutcome([], sprint(1), priors);
    expect(pessimistic.expected).toBeLessThan(usual.expected);
    expect(width(certain)).toBeLessThan(width(usual));
  });

  it("learns from the first finished sprints, and its interval narrows with each that ends as expected", () => {
    const widths = [0, 1, 3, 5, 10, 20].map((closed) => {
      const history = Array.from({ length: closed }, (_, order) => finished(order, -12));
      const prediction = predictSprintOutcome(history, sprint(closed), priors);
      if (closed >= 3) expect(prediction.expected).toBeGreaterThan(-16);
      if (closed >= 3) expect(prediction.expected).toBeLessThan(-8);
      return width(prediction);
    });
    expect(widths[3]).toBeLessThan(widths[0] ?? 0);
    expect(widths[5]).toBeLessThan(0.5 * (widths[0] ?? 0));
  });

  it("ignores sprints that run at the same time or later", () => {
    const history = [finished(1, -12), finished(2, -10)];
    const later = [finished(3, 30), finished(4, 30, { team: "Another" })];
    expect(predictSprintOutcome([...history, ...later], sprint(3), priors)).toEqual(
      predictSprintOutcome(history, sprint(3), priors),
    );
  });

  it("does not depend on the order of the history", () => {
    const history = simulated(20);
    const running = { ...sprint(99), team: "T1" };
    expect(predictSprintOutcome([...history].reverse(), running, priors)).toEqual(
      predictSprintOutcome(history, running, priors),
    );
  });

  it("handles empty sprints", () => {
    const nothing = { toDo: work(0), inProgress: work(0), done: work(0), atStart: work(0) };
    const history = [finished(1, 14, nothing), finished(2, -18), finished(3, 0, nothing)];
    const empty = predictSprintOutcome(history, sprint(4, nothing), priors);
    expect(Number.isFinite(empty.expected)).toBe(true);
    expect(empty.low).toBeLessThanOrEqual(empty.expected);
    expect(predictSprintOutcome([], sprint(1, nothing), priors).expected).toBe(0);
    // An empty sprint to which work was added later says little about the completion ratio of a full one.
    expect(predictSprintOutcome(history.slice(0, 1), sprint(2), priors).expected).toBeLessThan(34);
  });
});

describe("attributions", () => {
  const history = simulated(50);
  const running = (over: Partial<SprintSoFar> = {}) => ({ ...sprint(999), team: "T0", ...over });

  it("are at most three, largest effect first, in points", () => {
    const { attributions } = predictSprintOutcome(history, running({ toDo: work(70) }), priors);
    expect(attributions.length).toBeGreaterThan(0);
    expect(attributions.length).toBeLessThanOrEqual(3);
    const effects = attributions.map(({ effectPoints }) => Math.abs(effectPoints));
    expect(effects).toEqual([...effects].sort((a, b) => b - a));
    expect(attributions[0]).toMatchObject({ input: "COMMITTED", value: 86 });
    expect(attributions[0]?.effectPoints).toBeLessThan(0);
  });

  it("give credit for what is accepted already", () => {
    const ahead = running({ toDo: work(4), inProgress: work(2), done: work(34) });
    const { attributions } = predictSprintOutcome(history, ahead, priors);
    const accepted = attributions.find(({ input }) => input === "ACCEPTED_SO_FAR");
    expect(accepted?.effectPoints).toBeGreaterThan(3);
    expect(accepted?.value).toBe(34);
    expect(accepted?.baseline).toBeLessThan(34);
  });

  it("are none where every input is at its baseline", () => {
    const same = Array.from({ length: 4 }, (_, order) => finished(order, -12));
    const { attributions } = predictSprintOutcome(same, sprint(9), priors);
    expect(attributions).toEqual([]);
  });

  const attribution = (
    input: Attribution["input"],
    value: number,
    baseline: number,
    effectPoints: number,
  ) => ({
    input,
    value: expect.closeTo(value, 9),
    baseline,
    effectPoints: expect.closeTo(effectPoints, 9),
  });
  // By the priors 85 of 100 are accepted at the end and 25.5 at 30% of the time: 59.5 of the 74.5 that are open then.
  const prior = 0.595 / 0.745;
  // An earlier sprint: committed 20, of them 10 accepted at 30%, 18 at the end, so 8 of the 10 that were open. Pooled
  // with priors of 3 sprints of 20 points.
  const earlier = finished(0, -2, { toDo: work(4), inProgress: work(6), done: work(10) });
  const organization = (8 + 60 * prior) / (10 + 60);

  it("compare with the priors where no sprint has finished", () => {
    expect(predictSprintOutcome([], sprint(1), priors).attributions).toEqual([
      // The pace does not ask what is accepted so far: half of the effect on the other half.
      attribution("ACCEPTED_SO_FAR", 6, 0.255 * 40, 0.5 * (34 - 29.8) * (prior - 1)),
    ]);
  });

  it("compare with other teams for a new team", () => {
    const { attributions } = predictSprintOutcome([earlier], sprint(1, { team: "New" }), priors);
    const pace = (18 + 60 * 0.85) / (20 + 60);
    expect(attributions).toEqual([
      attribution(
        "COMMITTED",
        40,
        20,
        0.5 * ((34 - 17) * (organization - 1) + (40 - 20) * (pace - 1)),
      ),
      attribution("ACCEPTED_SO_FAR", 6, 20, 0.5 * (34 - 20) * (organization - 1)),
    ]);
  });

  it("are differences of the combined prediction", () => {
    const { expected, basis, attributions } = predictSprintOutcome([earlier], sprint(1), priors);
    // The team's own sprint is pooled with half a median sprint of the organization.
    const ofTeam = (8 + 10 * organization) / (10 + 10);
    expect(basis.weights).toEqual([
      { model: "TEAM_PACE", weight: 0.5 },
      { model: "COMPLETION_RATIO", weight: 0.5 },
    ]);
    // The team's own sprint accepted 0.9; the organization's ratio weighs as much, so the median is between them.
    const accepted = (18 + 60 * 0.85) / (20 + 60);
    const pace = (0.9 + accepted) / 2;
    // Half the loss by the pace of 40 committed points, half that by the completion ratio of 34 open ones.
    expect(expected).toBeCloseTo(0.5 * 40 * (pace - 1) + 0.5 * 34 * (ofTeam - 1), 9);
    expect(attributions).toEqual([
      // With the baseline of 20 committed 17 would be open; with half of 40 accepted, 20.
      attribution("COMMITTED", 40, 20, 0.5 * ((34 - 17) * (ofTeam - 1) + (40 - 20) * (pace - 1))),
      attribution("ACCEPTED_SO_FAR", 6, 20, 0.5 * (34 - 20) * (ofTeam - 1)),
      attribution(
        "TEAM_RECORD",
        (18 + 10 * ((18 + 60 * 0.85) / (20 + 60))) / (20 + 10),
        0.85,
        0.5 * (34 * (ofTeam - prior) + 40 * (pace - 0.85)),
      ),
    ]);
  });
});

describe("the backtest", () => {
  const tested = backtestSprintOutcomes(simulated(110), priors);

  it("predicts each sprint as the single prediction would have", () => {
    const { sprint: running, predicted } = tested[40] ?? { sprint: sprint(0), predicted: null };
    const { attributions: _, ...alone } = predictSprintOutcome(simulated(41), running, priors);
    expect(predicted).toEqual(alone);
  });

  it("learns the pattern: less than half the error of the median", () => {
    const late = tested.slice(50);
    const medianOfAll = -14;
    const learned = errorOf(late, (place) => late[place]?.predicted.expected ?? 0);
    expect(learned).toBeLessThan(0.5 * errorOf(late, () => medianOfAll));
  });

  it("covers about 80% of the sprints with the 80% interval", () => {
    const settled = tested.slice(30);
    const inside = settled.filter(
      ({ sprint: { differencePoints }, predicted: { low, high } }) =>
        differencePoints >= low && differencePoints <= high,
    );
    expect(inside.length / settled.length).toBeGreaterThan(0.7);
    expect(inside.length / settled.length).toBeLessThan(0.9);
  });

  it("does not train on sprints of the same order", () => {
    const concurrent = [finished(1, -20), finished(1, -20, { team: "Other" }), finished(2, -20)];
    const [one, other] = backtestSprintOutcomes(concurrent, priors);
    expect(one?.predicted.basis.sprints).toBe(0);
    expect(other?.predicted).toEqual(one?.predicted);
  });

  it("does not depend on the unit: eight times the points give eight times the prediction", () => {
    const times = ({ items, points }: { items: number; points: number }) => ({
      items,
      points: 8 * points,
    });
    const eightfold = simulated(36).map((one) => ({
      ...one,
      atStart: times(one.atStart),
      added: times(one.added),
      removed: times(one.removed),
      toDo: times(one.toDo),
      inProgress: times(one.inProgress),
      done: times(one.done),
      differencePoints: 8 * one.differencePoints,
    }));
    const plain = backtestSprintOutcomes(simulated(36), priors);
    for (const [place, { predicted }] of backtestSprintOutcomes(eightfold, priors).entries())
      expect(predicted.expected / 8).toBeCloseTo(plain[place]?.predicted.expected ?? 0, 9);
  });

  it("is finite and inside its interval for any input", () => {
    const points = fc.integer({ min: 0, max: 90 }).map(work);
    const any = fc.record({
      order: fc.integer({ min: 0, max: 30 }),
      team: fc.constantFrom("A", "B"),
      elapsedRatio: fc.double({ min: 0, max: 1, noNaN: true }),
      plannedDays: fc.integer({ min: 0, max: 40 }),
      people: fc.integer({ min: 0, max: 20 }),
      atStart: points,
      added: points,
      removed: points,
      toDo: points,
      inProgress: points,
      done: points,
      differencePoints: fc.integer({ min: -90, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), any, (history, running) => {
        const { expected, low, high, basis, attributions } = predictSprintOutcome(
          history,
          running,
          priors,
        );
        expect(
          [expected, low, high, ...attributions.map((one) => one.effectPoints)].every(
            Number.isFinite,
          ),
        ).toBe(true);
        expect(low).toBeLessThanOrEqual(expected);
        expect(high).toBeGreaterThanOrEqual(expected);
        expect(basis.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });
});
