import { expect, it } from "vitest";
import { smallProgram } from "../../../tests/fixtures/small-program.ts";
import type { Deliverable } from "../nouns.ts";
import { progressOf } from "./progress.ts";

const deliverables = (states: readonly Deliverable["state"][]): readonly Deliverable[] => {
  const one = smallProgram().deliverable.get("DL01");
  if (!one) throw new Error("The small program has DL01");
  return states.map((state, index) => ({ ...one, id: `DL${index}`, points: 5, state }));
};

it("X-09 counts nothing for what is in progress or in review, whatever anybody says of it", () => {
  expect(progressOf(deliverables(["IN_PROGRESS", "IN_REVIEW", "RETURNED"]))).toEqual({
    accepted: 0,
    total: 15,
    ratio: 0,
  });
});

it("X-09 counts accepted points, and leaves out what was dropped", () => {
  expect(progressOf(deliverables(["ACCEPTED", "IN_PROGRESS", "DROPPED"])).ratio).toBe(0.5);
  expect(progressOf([]).ratio).toBe(0);
});
