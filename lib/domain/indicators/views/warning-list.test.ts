import { describe, expect, it } from "vitest";
import { done } from "../../../../tests/fixtures/doing.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { advanceClocks } from "../../escalations/commands/advance-clocks.ts";
import type { Intervention, Warning } from "../../nouns.ts";
import { clearedWarnings, warningRows } from "./warning-list.ts";

const energy = change("energy-read", "ER-1", {
  reservoir: "GOODWILL",
  sprintId: "S4",
  value: 30,
  interim: true,
  basis: "Asked",
  trend: "FALLING",
  replenishedBy: null,
  evidence: null,
  response: null,
  responseById: null,
  day: today,
});
const mentioned = change("blocker-mentioned", "BM-1", {
  noteId: "SN-1",
  workstreamId: "W1",
  deliverableId: null,
  day: today,
  text: "Nobody answers at the vendor",
  escalationId: null,
  settledReason: null,
  settledById: null,
  draftedAt: as("M1").now,
});
const warned = done(applyAll(smallProgram(), [energy, mentioned]), advanceClocks, {}, as("clock"));
const idOf = (noun: string) =>
  [...warned.warning.values()].find(({ subjectNoun }) => subjectNoun === noun)?.id ?? "";
const low = idOf("energyReading");
const said = idOf("blockerMention");

const warning = (set: Partial<Warning>, id = low) => change("warning-watched", id, set);
const step = (id: string, set: Partial<Intervention> = {}) =>
  change("intervention-recorded", id, {
    warningId: low,
    ownerId: "M2",
    step: `Step ${id}`,
    reviewDay: today,
    recordedById: "M1",
    recordedAt: at("2026-11-20"),
    effect: null,
    reviewedAt: null,
    ...set,
  });
const rowOf = (changes: readonly Change[], on = today) =>
  warningRows(applyAll(warned, changes), as("M1", on)).find(({ id }) => id === low);

describe("a warning in the list", () => {
  it.each<[string, readonly Change[], string]>([
    ["waits on the day it is raised", [], "waits"],
    ["waits up to the limit", [warning({ raisedAt: at("2026-11-16") })], "waits"],
    ["is overdue after it", [warning({ raisedAt: at("2026-11-13") })], "overdue"],
    ["is acted on while a step runs", [step("IV-1")], "acted"],
    ["is watched, with a reason", [warning({ watchReason: "It passes" })], "watched"],
    [
      "waits again once its step was reviewed",
      [warning({ raisedAt: at("2026-11-02") }), step("IV-1", { reviewedAt: at("2026-11-23") })],
      "waits",
    ],
  ])("%s", (_what, changes, standing) => {
    expect(rowOf(changes)?.standing).toBe(standing);
  });

  it("counts its age in working days, and says who only watches it, and why", () => {
    expect(rowOf([])).toMatchObject({ raisedDay: today, ageWorkingDays: 0, watch: null });
    const watched = [
      warning({ raisedAt: at("2026-11-13"), watchReason: "It passes", watchedById: "M1" }),
    ];
    expect(rowOf(watched)).toMatchObject({
      ageWorkingDays: 6,
      watch: { reason: "It passes", by: "Ada Lind" },
    });
  });

  it("leads to what it is about, but not from the readings to themselves", () => {
    const places = new Map(
      warningRows(warned, as("M1")).map(({ id, place }) => [
        warned.warning.get(id)?.subjectNoun,
        place,
      ]),
    );
    expect(places.get("energyReading")).toBeNull();
    expect(places.get("blockerMention")).toContain("/programs/small/");
  });

  it.each<[string, string | null, boolean]>([
    ["2026-11-22", null, true],
    ["2026-11-23", null, true],
    ["2026-11-24", null, false],
    ["2026-11-22", "It helped", false],
  ])(
    "asks on 23 November what a step to be reviewed on %s did, with effect %s: %s",
    (reviewDay, effect, due) => {
      const [row] =
        rowOf([step("IV-1", { reviewDay: day(reviewDay), effect })])?.interventions ?? [];
      expect(row).toMatchObject({ owner: "Ben Moor", step: "Step IV-1", effect, due });
    },
  );
});

describe("the list of warnings", () => {
  it("begins with what is overdue, then what waits, what is acted on and what is watched", () => {
    const [waiting, ...others] = [...warned.warning.keys()].filter(
      (id) => id !== low && id !== said,
    );
    expect(waiting).toBeDefined();
    expect(others.length).toBeGreaterThan(0);
    const program = applyAll(warned, [
      ...others.map((id) => warning({ watchReason: "It passes" }, id)),
      step("IV-1"),
      warning({ raisedAt: at("2026-11-02") }, said),
    ]);
    const rows = warningRows(program, as("M1"));
    expect([...new Set(rows.map(({ standing }) => standing))]).toEqual([
      "overdue",
      "waits",
      "acted",
      "watched",
    ]);
    expect(rows).toHaveLength(warned.warning.size);
    expect(rows.slice(0, 3).map(({ id }) => id)).toEqual([said, waiting, low]);
  });

  it("shows the oldest first among equals", () => {
    const first = (id: string) =>
      warningRows(applyAll(warned, [warning({ raisedAt: at("2026-11-20") }, id)]), as("M1"))[0]?.id;
    expect([first(low), first(said)]).toEqual([low, said]);
  });
});

describe("warnings that are over", () => {
  const cleared = (id: string, on: string) => change("warning-cleared", id, { clearedAt: at(on) });
  const program = applyAll(warned, [
    step("IV-1", { effect: "It helped", reviewedAt: at("2026-11-23") }),
    step("IV-2"),
    cleared(low, "2026-11-24"),
    cleared(said, "2026-11-25"),
  ]);
  const inOrder = [...program.warning.keys()].filter((id) => id === low || id === said);

  it("are shown newest first, as many as asked for, with what was done about them", () => {
    const rows = clearedWarnings(program, as("M1"), 6);
    expect(rows.map(({ id }) => id)).toEqual([...inOrder].reverse());
    expect(rows.find(({ id }) => id === low)).toMatchObject({
      raisedDay: today,
      clearedDay: "2026-11-24",
      effects: ["Step IV-1: It helped", "Step IV-2"],
    });
    expect(clearedWarnings(program, as("M1"), 1)).toHaveLength(1);
    expect(clearedWarnings(warned, as("M1"), 6)).toEqual([]);
  });

  it("I-75 keep what was said at stand-ups from executives", () => {
    expect(clearedWarnings(program, as("M5"), 6).map(({ id }) => id)).toEqual([low]);
  });
});
