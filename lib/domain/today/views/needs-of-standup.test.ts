import { describe, expect, it } from "vitest";
import { done } from "../../../../tests/fixtures/doing.ts";
import { needLines } from "../../../../tests/fixtures/needs.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { advanceClocks } from "../../escalations/commands/advance-clocks.ts";
import type { Program } from "../../program.ts";
import { writeStandupNote } from "../../stand-ups/commands/write-standup-note.ts";

const small = smallProgram();
const lines = (program: Program, begins: string, who: string, on = "2026-11-23", time = "10:00") =>
  needLines(program, as(who, day(on), at(on, time)), begins);
const everybody = [...small.member.keys()];
const seenBy = (program: Program, begins: string, on?: string, time?: string) =>
  everybody.filter((who) => Object.keys(lines(program, begins, who, on, time)).length > 0);

const noted = (program: Program, on: string, deliverableId: string | null, workstreamId = "W1") =>
  done(
    program,
    writeStandupNote,
    {
      workstreamId,
      day: day(on),
      done: "Source three",
      next: "Source four",
      blockers: deliverableId === "none" ? "" : "No access",
      deliverableId: deliverableId === "none" ? null : deliverableId,
      escalationId: null,
    },
    as("M1", day(on)),
  );
const said = (deliverableId: string | null, ...days: readonly string[]) =>
  days.reduce((program, on) => noted(program, on, deliverableId), small);

describe("what is only mentioned at the stand-up, on Today", () => {
  const line = (begins: string, what: string, path: string) => ({
    "mention:BM-1": expect.stringMatching(
      new RegExp(
        `^${begins} \\| Platform mentioned “No access”${what}, and it .* \\| Ben Moor \\| I-74: Until it is recorded, it has no owner and no time limit \\| Raise or dismiss → ${path}$`,
      ),
    ),
  });
  const mine = "my-stream\\?stream=W1#standup";

  it("I-74 is the lead's from the second day on", () => {
    expect(seenBy(said("DL01", "2026-11-20"), "mention:")).toEqual([]);
    const twice = said("DL01", "2026-11-19", "2026-11-20");
    expect(lines(twice, "mention:", "M2")).toEqual(
      line(
        "soon \\| last mentioned 1 working day ago",
        " about DL01 on 2 working days in a row",
        mine,
      ),
    );
    expect(seenBy(twice, "mention:")).toEqual(["M2"]);
    const general = said(null, "2026-11-20", "2026-11-23");
    expect(lines(general, "mention:", "M2")).toEqual(
      line("soon \\| mentioned today", " on 2 working days in a row", mine),
    );
  });

  it("I-74 is the EATP's, too, once the clock has drafted it", () => {
    const drafted = done(
      said("DL01", "2026-11-18", "2026-11-19", "2026-11-20"),
      advanceClocks,
      {},
      as("clock", day("2026-11-20"), at("2026-11-20", "12:00")),
    );
    const what = " about DL01 on 3 working days in a row";
    const begins = "now \\| last mentioned 1 working day ago";
    expect(lines(drafted, "mention:", "M1")).toEqual(line(begins, what, "standup"));
    expect(lines(drafted, "mention:", "M2")).toEqual(line(begins, what, mine));
    expect(seenBy(drafted, "mention:")).toEqual(["M1", "M2"]);
  });
});

describe("silent streams on Today", () => {
  const rest =
    "A-06: Every stream with work in the sprint writes a note each working day | See the notes → standup";

  it("A-06 are named to the EATP in one sentence, from the second silent day on", () => {
    expect(seenBy(small, "standup:silent", "2026-11-17", "09:29")).toEqual([]);
    expect(lines(small, "standup:silent", "M1", "2026-11-17")).toEqual({
      "standup:silent": `soon | no clock | Platform and Use cases haven't written a stand-up note for up to 2 working days. | Ben Moor, Cleo Nair | ${rest}`,
    });
    expect(seenBy(small, "standup:silent")).toEqual(["M1"]);
    const one = noted(small, "2026-11-20", "none");
    expect(lines(one, "standup:silent", "M1", "2026-11-23", "09:00")).toEqual({
      "standup:silent": `soon | no clock | Use cases hasn't written a stand-up note for 5 working days. | Cleo Nair | ${rest}`,
    });
  });

  it("A-06 leaves out a stream that the EATP leads: its note is asked for instead", () => {
    const own = applyAll(small, [change("workstream-edited", "W1", { leadId: "M1" })]);
    const told = lines(own, "standup:", "M1");
    expect(Object.keys(told)).toEqual(["standup:silent", "standup:W1"]);
    expect(told["standup:silent"]).toContain("| Use cases hasn't written");
  });
});

describe("a lead's own note on Today", () => {
  it("A-06 is asked for from the end of the stand-up until it is written", () => {
    expect(lines(small, "standup:W", "M2")).toEqual({
      "standup:W1":
        "now | today | Platform has no stand-up note for today. |  | A-06: A note takes less than a minute | Write the note → my-stream?stream=W1#standup",
    });
    expect(seenBy(small, "standup:W", "2026-11-23", "09:29")).toEqual([]);
    expect(seenBy(small, "standup:W", "2026-11-23", "09:30")).toEqual(["M2", "M3"]);
    expect(seenBy(noted(small, "2026-11-23", "none"), "standup:W")).toEqual(["M3"]);
  });

  it("A-06 is not asked for on a day off, nor once the sprint is in review", () => {
    expect(seenBy(small, "standup:W", "2026-11-22")).toEqual([]);
    const review = applyAll(small, [change("sprint-edited", "S4", { state: "IN_REVIEW" })]);
    expect(seenBy(review, "standup:W")).toEqual([]);
  });
});
