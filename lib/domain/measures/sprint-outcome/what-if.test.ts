import { expect, it } from "vitest";
import { sprintSoFar } from "../../../../tests/fixtures/sprint-so-far.ts";
import { resized, withDone, withInProgress, withPoints } from "./what-if.ts";

/** 24 points to do in 8 items, 10 begun in 4, 6 accepted in 2. */
const sprint = sprintSoFar(1);
const nothing = { items: 0, points: 0 };

it("the same work at another weight has as many more items", () => {
  expect(withPoints({ items: 4, points: 10 }, 25)).toEqual({ items: 10, points: 25 });
  expect(withPoints({ items: 4, points: 1 }, 3)).toEqual({ items: 12, points: 3 });
  expect(withPoints({ items: 4, points: 0 }, 25)).toEqual({ items: 4, points: 25 });
});

it("with more accepted, what is open shrinks evenly, and as much stays committed", () => {
  expect(withDone(sprint, 23)).toEqual({
    ...sprint,
    toDo: { items: 4, points: 12 },
    inProgress: { items: 2, points: 5 },
    done: { items: (2 * 23) / 6, points: 23 },
  });
});

it("with less accepted where nothing is open, the rest is to be done", () => {
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
])("with %i points begun %i are begun and %i to do, of 34 open", (points, begun, toDo) => {
  const found = withInProgress(sprint, points);
  expect([found.inProgress.points, found.toDo.points]).toEqual([begun, toDo]);
  expect(found.done).toEqual(sprint.done);
});

it("a larger sprint is larger throughout", () => {
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
