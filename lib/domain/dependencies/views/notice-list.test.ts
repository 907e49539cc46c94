import { describe, expect, it } from "vitest";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { ImpactNotice } from "../../nouns.ts";
import { noticeList } from "./notice-list.ts";

const notice = (nth: number, set: Partial<ImpactNotice> = {}) =>
  change("impact-notice-raised", `IN-${nth}`, {
    causeId: "DL01",
    workstreamId: "W2",
    affectedIds: ["DL02"],
    fromDay: day("2026-11-24"),
    toDay: day("2026-11-30"),
    slipWorkingDays: 4,
    raisedAt: at("2026-11-20"),
    answer: null,
    answerNote: null,
    answeredById: null,
    answeredAt: null,
    supersededById: null,
    ...set,
  });
const answered = { answer: "ABSORB", answeredById: "M3", answeredAt: at("2026-11-23") } as const;
/** M3 leads W2 and answers for it, M2 leads W1. */
const ids = (who: string, ...changes: readonly ReturnType<typeof notice>[]) => {
  const list = noticeList(applyAll(smallProgram(), changes), as(who));
  return {
    waiting: list.waiting.map(({ id }) => Number(id.slice(3))),
    answered: list.answered.map(({ id }) => Number(id.slice(3))),
  };
};
const to = (last: number) => Array.from({ length: last }, (_, nth) => nth + 1);

describe("the list of impact notices", () => {
  it("begins with those the reader may answer, each kind oldest first", () => {
    const own = { workstreamId: "W1", affectedIds: ["DL01"] };
    const three = [notice(1), notice(2, own), notice(3), notice(4, own)];
    expect(ids("M3", ...three).waiting).toEqual([1, 3, 2, 4]);
    expect(ids("M2", ...three).waiting).toEqual([2, 4, 1, 3]);
    expect(ids("M8", ...three).waiting).toEqual([1, 2, 3, 4]);
  });

  it("shows forty, the latest of others and every one of the reader's own", () => {
    const own = { workstreamId: "W1", affectedIds: ["DL01"] };
    const many = (first: number, last: number) =>
      to(last - first + 1).map((nth) => notice(nth + first - 1));
    expect(ids("M2", ...many(1, 40)).waiting).toEqual(to(40));
    expect(ids("M2", ...many(1, 41)).waiting).toEqual(to(41).slice(1));
    expect(ids("M2", notice(1, own), ...many(2, 45)).waiting).toEqual([1, ...to(45).slice(6)]);
    expect(ids("M3", ...many(1, 41)).waiting).toEqual(to(40));
  });

  it("shows the last eight answers, the latest first, and none that another notice replaced", () => {
    const done = to(9).map((nth) => notice(nth, answered));
    expect(ids("M3", ...done).answered).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
    const replaced = { supersededById: "IN-9" };
    expect(ids("M3", notice(1, replaced), notice(2, { ...answered, ...replaced }))).toEqual({
      waiting: [],
      answered: [],
    });
  });

  it("says who answered what", () => {
    const program = applyAll(smallProgram(), [
      notice(1, { ...answered, answerNote: "We have a day" }),
      notice(2),
    ]);
    const { waiting, answered: given } = noticeList(program, as("M3"));
    expect(given[0]).toMatchObject({
      causeTitle: "Sensor data, cleaned",
      streamName: "Use cases",
      leadName: "Cleo Nair",
      affected: [{ id: "DL02", title: "Model trained again" }],
      answeredBy: "Cleo Nair",
      answerNote: "We have a day",
    });
    expect(waiting[0]?.answeredBy).toBeNull();
  });
});
