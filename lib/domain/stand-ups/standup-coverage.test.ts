import { describe, expect, it } from "vitest";
import { freshDeliverable } from "../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { plannedSprint } from "../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Program } from "../program.ts";
import {
  owedDays,
  owingStreams,
  silentDays,
  standUpDays,
  standUpIsOver,
  streamsAtWork,
} from "./standup-coverage.ts";

const changed = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);
const on = (text: string, time = "16:00") => as("M1", day(text), at(text, time));
const accepted = (id: string, text: string) =>
  change("deliverable-accepted", id, { state: "ACCEPTED", acceptedDay: day(text) });
const owed = (program: Program, stream: string, text = "2026-11-24") =>
  owedDays(program, stream, on(text)).map((one) => one.slice(5));
const spans = (program: Program) => {
  const sprint = program.sprint.get("S4");
  if (!sprint) throw new Error("The fixture lacks S4");
  return owingStreams(program, sprint).map(
    ({ stream, from, until }) => `${stream.id} ${from.slice(5)} to ${until?.slice(5) ?? "now"}`,
  );
};
const noted = (id: string, workstreamId: string, text: string, sprintId: string | null = "S4") =>
  change("standup-noted", id, {
    workstreamId,
    sprintId,
    day: day(text),
    done: "Went on",
    next: "",
    blockers: "",
    authorId: "M3",
    at: at(text),
  });
const parked = (...ids: readonly string[]) =>
  ids.map((id) => change("deliverable-planned", id, { sprintId: null }));

describe("when a stand-up is over", () => {
  it("is a quarter of an hour after it begins, to the minute", () => {
    expect(standUpIsOver(smallProgram(), on("2026-11-24", "09:29"))).toBe(false);
    expect(standUpIsOver(smallProgram(), on("2026-11-24", "09:30"))).toBe(true);
  });

  it("counts the working days of the sprint up to today, today from then on", () => {
    const sprint = { startDay: day("2026-11-19"), endDay: day("2026-11-24") };
    const days = (text: string, time: string) =>
      standUpDays(smallProgram(), sprint, on(text, time)).map((one) => one.slice(5));
    expect(days("2026-11-23", "09:29")).toEqual(["11-19", "11-20"]);
    expect(days("2026-11-23", "09:30")).toEqual(["11-19", "11-20", "11-23"]);
    expect(days("2026-11-25", "16:00")).toEqual(["11-19", "11-20", "11-23", "11-24"]);
    expect(days("2026-11-18", "16:00")).toEqual([]);
  });
});

describe("which days a stream owes a note for", () => {
  it("A-06 is every working day from the first of the sprint, while work is open", () => {
    expect(spans(smallProgram())).toEqual(["W1 11-16 to now", "W2 11-16 to now"]);
    expect(owed(smallProgram(), "W1", "2026-11-18")).toEqual(["11-16", "11-17", "11-18"]);
    expect(owed(smallProgram(), "W9")).toEqual([]);
  });

  it("A-06 includes the day its last deliverable is accepted, and ends with it", () => {
    const program = changed(accepted("DL01", "2026-11-19"));
    expect(owed(program, "W1")).toEqual(["11-16", "11-17", "11-18", "11-19"]);
    expect(owed(program, "W2")).toHaveLength(7);
    expect(streamsAtWork(program).map(({ id }) => id)).toEqual(["W2"]);
    expect(silentDays(program, "W1", on("2026-11-24"))).toHaveLength(4);
  });

  it.each([
    ["the open one first", ["DL02"], ["DL03"]],
    ["the accepted one first", ["DL03"], ["DL02"]],
  ])("A-06 goes on while one of its deliverables is open, %s", (_case, [open], [done]) => {
    const program = changed(accepted(done ?? "", "2026-11-17"));
    expect(program.deliverable.get(open ?? "")?.acceptedDay).toBeNull();
    expect(spans(program)[1]).toBe("W2 11-16 to now");
    expect(silentDays(program, "W2", on("2026-11-24"))).toHaveLength(7);
  });

  it.each([
    ["2026-11-17", "2026-11-19"],
    ["2026-11-19", "2026-11-17"],
  ])("A-06 ends with the later of two acceptances (%s and %s)", (second, third) => {
    expect(spans(changed(accepted("DL02", second), accepted("DL03", third)))[1]).toBe(
      "W2 11-16 to 11-19",
    );
  });

  it("A-06 asks nothing for what was dropped, or taken out of the sprint", () => {
    const dropped = changed(
      change("deliverable-dropped", "DL01", { state: "DROPPED", droppedReason: "Not needed" }),
    );
    expect(spans(dropped)).toEqual(["W2 11-16 to now"]);
    const out = applyAll(plannedSprint(), [
      change("sprint-item-removed", "SI-1", { removed: true, removedAt: at("2026-11-18") }),
      ...parked("DL01"),
    ]);
    expect(spans(out)).toEqual(["W2 11-16 to now"]);
    expect(streamsAtWork(out).map(({ id }) => id)).toEqual(["W2"]);
  });

  it("A-06 begins when the sprint was started late, or when work came into it", () => {
    const late = changed(change("sprint-started", "S4", { startedAt: at("2026-11-18") }));
    expect(spans(late)).toEqual(["W1 11-18 to now", "W2 11-18 to now"]);
    const early = changed(change("sprint-started", "S4", { startedAt: at("2026-11-13") }));
    expect(spans(early)[0]).toBe("W1 11-16 to now");
    const came = applyAll(plannedSprint(), [
      change("sprint-item-removed", "SI-1", { addedAt: at("2026-11-19") }),
      change("sprint-item-removed", "SI-2", { addedAt: at("2026-11-13") }),
    ]);
    expect(spans(came)).toEqual(["W1 11-19 to now", "W2 11-16 to now"]);
    expect(owed(came, "W1")).toEqual(["11-19", "11-20", "11-23", "11-24"]);
  });

  it("A-06 takes a stream's earliest work as its first day", () => {
    const two = (first: string, second: string) =>
      applyAll(plannedSprint(), [
        change("sprint-item-removed", "SI-2", { addedAt: at(first) }),
        change("sprint-item-removed", "SI-3", { addedAt: at(second) }),
      ]);
    expect(spans(two("2026-11-18", "2026-11-20"))[1]).toBe("W2 11-18 to now");
    expect(spans(two("2026-11-20", "2026-11-18"))[1]).toBe("W2 11-18 to now");
  });
});

describe("a stream whose work stands elsewhere", () => {
  it("A-06 takes part from its earliest note of this sprint on, to its last acceptance", () => {
    const elsewhere = [...parked("DL02", "DL03")];
    expect(spans(changed(...elsewhere))).toEqual(["W1 11-16 to now"]);
    const joined = changed(
      ...elsewhere,
      noted("SN-1", "W2", "2026-11-19"),
      noted("SN-2", "W2", "2026-11-17"),
      noted("SN-3", "W2", "2026-11-13", "S3"),
    );
    expect(spans(joined)[1]).toBe("W2 11-17 to now");
    const over = applyAll(joined, [accepted("DL02", "2026-11-18"), accepted("DL03", "2026-11-20")]);
    expect(spans(over)[1]).toBe("W2 11-17 to 11-20");
    const before = changed(...elsewhere, noted("SN-1", "W2", "2026-11-13", "S3"));
    expect(spans(before)).toEqual(["W1 11-16 to now"]);
  });

  it("A-06 asks a stream that has finished here again when it writes and has open work elsewhere", () => {
    const more = change("deliverable-created", "DL04", {
      ...freshDeliverable({ title: "Next", workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
    });
    const finished = changed(accepted("DL01", "2026-11-17"), more);
    expect(spans(finished)[0]).toBe("W1 11-16 to 11-17");
    expect(spans(applyAll(finished, [noted("SN-1", "W1", "2026-11-19")]))[0]).toBe(
      "W1 11-16 to now",
    );
  });
});

describe("silence", () => {
  it("A-06 counts back to the last note, oldest first, and only in work", () => {
    const program = changed(noted("SN-1", "W1", "2026-11-18"), noted("SN-2", "W1", "2026-11-16"));
    expect(silentDays(program, "W1", on("2026-11-23"))).toEqual([
      "2026-11-19",
      "2026-11-20",
      "2026-11-23",
    ]);
    expect(silentDays(program, "W1", on("2026-11-18"))).toEqual([]);
    const review = applyAll(program, [
      change("sprint-review-opened", "S4", { state: "IN_REVIEW" }),
    ]);
    expect(silentDays(review, "W1", on("2026-11-23"))).toEqual([]);
  });

  it("A-06 asks only running streams, and nobody between sprints", () => {
    const writing = changed(...parked("DL02", "DL03"), noted("SN-1", "W2", "2026-11-19"));
    expect(streamsAtWork(writing).map(({ id }) => id)).toEqual(["W1", "W2"]);
    const draft = applyAll(writing, [change("workstream-edited", "W2", { state: "DRAFT" })]);
    expect(streamsAtWork(draft).map(({ id }) => id)).toEqual(["W1"]);
    const between = changed(change("sprint-closed", "S4", { state: "CLOSED" }));
    expect(streamsAtWork(between)).toEqual([]);
    expect(owed(between, "W1")).toEqual([]);
  });
});
