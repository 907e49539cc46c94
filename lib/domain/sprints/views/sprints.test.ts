import { describe, expect, it } from "vitest";
import {
  applyAll,
  change,
  deliverablePage,
  draftSprint,
  placedItem,
  sprintChart,
  sprintPage,
  sprintsPage,
} from "#domain";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";

const item = (deliverableId: string, set: object = {}) => ({
  ...placedItem({ sprintId: "S4", deliverableId, pointsAtLock: 5 }),
  ...set,
});

const program = () =>
  applyAll(smallProgram(), [
    change("sprint-item-recorded", "SI-1", item("DL01")),
    change("sprint-item-recorded", "SI-2", item("DL02")),
    change("sprint-item-recorded", "SI-3", item("DL03", { addedAfterLock: true })),
    change("sprint-item-recorded", "SI-4", {
      ...item("DL01"),
      sprintId: "S3",
      disposition: "CARRIED_OVER",
      rootCause: "DATA",
    }),
    change("deliverable-accepted", "DL03", { state: "ACCEPTED", acceptedDay: day("2026-11-20") }),
  ]);

describe("sprints", () => {
  it("say what was promised and accepted, and the median of the last three", () => {
    const page = sprintsPage(program(), as("M1"));
    expect(page.velocity).toEqual({
      calibratedPoints: 32,
      lastThree: [31, 32, 33],
      lastThreeNumbers: [1, 2, 3],
    });
    expect(page.rows.map((row) => row.reliabilityRatio)).toEqual([0.775, 0.8, 0.825, null]);
    expect(page.rows[3]).toMatchObject({ acceptedPoints: 5, committedPoints: 15, current: true });
    expect(page.rows[3]?.loadRatio).toBeCloseTo(15 / 32);
  });

  it("count pillars by the primary one only", () => {
    const cover = sprintsPage(program(), as("M1")).rows[3]?.cover ?? [];
    expect(cover.map(({ pillar, deliverables }) => [pillar, deliverables])).toEqual([
      ["PEOPLE", 0],
      ["PROCESS", 1],
      ["TECHNOLOGY", 2],
      ["GOVERNANCE", 0],
    ]);
  });

  it("count what is planned into a sprint before it is locked", () => {
    const planned = applyAll(program(), [
      change(
        "sprint-recorded",
        "S5",
        draftSprint({
          number: 5,
          cycleId: "C1",
          goal: "Next",
          startDay: day("2026-11-30"),
          endDay: day("2026-12-13"),
        }),
      ),
      change("deliverable-edited", "DL02", { sprintId: "S5" }),
    ]);
    const page = sprintPage(planned, 5, as("M1"));
    expect(page?.sprint).toMatchObject({ committedPoints: 5, locked: false });
    expect(page?.committed.map((one) => one.row.id)).toEqual(["DL02"]);
  });

  it("I-40 adds points on the day of acceptance and not before", () => {
    const page = sprintPage(program(), 4, as("M1"));
    const known = sprintChart(program(), 4, as("M1"))?.flow.known;
    expect(known?.map(({ accepted }) => accepted)).toEqual([0, 0, 0, 0, 5, 5]);
    expect(page?.workingDays).toBe(10);
  });

  it("tell what was locked, what was added later, and what came from the sprint before", () => {
    const page = sprintPage(program(), 4, as("M1"));
    expect(page?.committed.map((one) => [one.row.id, one.cameFrom])).toEqual([
      ["DL01", 3],
      ["DL02", null],
    ]);
    expect(page?.added.map((one) => one.row.id)).toEqual(["DL03"]);
    expect(sprintPage(program(), 3, as("M1"))?.carriedOver).toMatchObject([{ rootCause: "DATA" }]);
    expect(sprintPage(program(), 9, as("M1"))).toBeNull();
  });
});

describe("a deliverable's page", () => {
  it("is not found under another stream", () => {
    expect(deliverablePage(program(), "W2", "DL01", as("M2"))).toBeNull();
    expect(deliverablePage(program(), "W1", "DL01", as("M2"))?.places).toMatchObject([
      { number: 3, disposition: "CARRIED_OVER" },
      { number: 4, disposition: null },
    ]);
  });

  it("closes acceptance to its owner and says why", () => {
    const page = deliverablePage(smallProgram(), "W2", "DL03", as("M3"));
    expect(page?.accept).toMatchObject({ open: false, findings: [{ ruleId: "I-44" }] });
    expect(page?.evidence).toMatchObject([{ id: "EV-1", criterionId: null }]);
  });
});
