import { expect, it } from "vitest";
import { sprintSoFar } from "../../tests/fixtures/sprint-so-far.ts";
import { resized, withDone, withInProgress, withPoints } from "./counterfactuals.ts";

/** 24 points to do in 8 items, 10 in progress in 4, 6 accepted in 2. */
const sprint = sprintSoFar(1);
const nothing = { items: 0, points: 0 };

it("work with other points has items in proportion", () => {
  expect(withPoints({ items: 4, points: 10 }, 25)).toEqual({ items: 10, points: 25 });
  expect(withPoints({ items: 4, points: 1 }, 3)).toEqual({ items: 12, points: 3 });
  expect(withPoints({ items: 4, points: 0 }, 25)).toEqual({ items: 4, points: 25 });
});

it("with more accepted, open work shrinks in proportion and the commitment stays", () => {
  expect(withDone(sprint, 23)).toEqual({
    ...sprint,
    toDo: { items: 4, points: 12 },
    inProgress: { items: 2, points: 5 },
    done: { items: (2 * 23) / 6, points: 23 },
  });
});

it("with less accepted and nothing open, the rest is to do", () => {
  const all = { ...sprint, toDo: { items: 3, points: 0 }, inProgress: nothing };
  expect(withDone(all, 2)).toMatchObject({
    toDo: { items: 3, points: 4 },
    inProgress: nothing,
    done: { points: 2 },
  });
});

it.each([
  [17, 17, 17],
  [34, 34, 0],
  [90, 34, 0],
  [-5, 0, 34],
])(
  "asked for %i in progress, %i are in progress and %i to do, of 34 open points",
  (points, begun, toDo) => {
    const found = withInProgress(sprint, points);
    expect([found.inProgress.points, found.toDo.points]).toEqual([begun, toDo]);
    expect(found.done).toEqual(sprint.done);
  },
);

it("resizing changes all work, not people or days", () => {
  const half = resized(
    { ...sprint, added: { items: 2, points: 6 }, removed: { items: 2, points: 4 } },
    0.5,
  );
  expect(half).toEqual({
    ...sprint,
    atStart: { items: 7, points: 20 },
    added: { items: 1, points: 3 },
    removed: { items: 1, points: 2 },
    toDo: { items: 4, points: 12 },
    inProgress: { items: 2, points: 5 },
    done: { items: 1, points: 3 },
  });
});
