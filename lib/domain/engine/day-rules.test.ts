import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type {
  CreateDeliverable,
  FoundProgram,
  ImportPlan,
  PlanRow,
  Situation,
  Verdict,
} from "#domain";
import {
  applyAll,
  asProgramId,
  blankDeliverable,
  change,
  createDeliverable,
  editCycle,
  editDeliverable,
  editProgram,
  emptyProgram,
  foundProgram,
  importPlan,
  planDeliverables,
  sentenceOf,
} from "#domain";
import { as, at, calendar, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { dayMeant, isFarOff, plausibleDays } from "./day-rules.ts";
import { dayFieldWords, daysIn, isDayField } from "./days-in-command.ts";

const program = smallProgram();
const eatp = as("M1");
const reason = "The lease of the pumps ends on that day";

const said = (verdict: Verdict): readonly string[] =>
  verdict.findings
    .filter(({ ruleId }) => ruleId === "T-170" || ruleId === "T-171")
    .map((finding) => `${finding.ruleId} ${finding.standing} ${sentenceOf(finding)}`);

const deliverable: CreateDeliverable = {
  ...blankDeliverable,
  ...{ title: "Pump map", points: 3, dueDay: day("2062-11-27"), workstreamId: "W1", criteria: [] },
};

describe("a day far from the cycle", () => {
  it("T-171 is asked back with the day probably meant, and kept once somebody says why", () => {
    const asked = createDeliverable.carryOut(program, deliverable, eatp);
    expect(asked.kind).toBe("refused");
    expect(said(asked)).toEqual([
      "T-171 OPEN The due date 2062-11-27 is more than two years after the end of the cycle (2027-01-24). Did you mean 2026-11-27?",
    ]);
    const kept = createDeliverable.carryOut(program, { ...deliverable, acknowledge: reason }, eatp);
    if (kept.kind === "refused") throw new Error(said(kept).join());
    expect(said(kept)[0]).toMatch(/^T-171 ACKNOWLEDGED/);
    expect(kept.changes.map((one) => one.kind)).toContain("finding-acknowledged");
    const after = applyAll(program, kept.changes);
    const [created] = [...after.deliverable.values()].filter(({ title }) => title === "Pump map");
    expect(created?.dueDay).toBe("2062-11-27");
    // What was confirmed is not asked again when another field is changed.
    const { criteria: _criteria, ...fields } = deliverable;
    const edit = { ...fields, deliverableId: created?.id ?? "", title: "Map of the pumps" };
    expect(said(editDeliverable.carryOut(after, edit, eatp))).toEqual([]);
  });

  it("T-171 is content with every day within two years of the cycle", () => {
    for (const dueDay of ["2024-09-07", "2026-12-01", "2029-01-24"]) {
      expect(
        said(createDeliverable.carryOut(program, { ...deliverable, dueDay: day(dueDay) }, eatp)),
      ).toEqual([]);
    }
    const early = { ...deliverable, dueDay: day("2024-09-06") };
    expect(said(createDeliverable.carryOut(program, early, eatp))[0]).toMatch(
      /before the start of the cycle \(2026-09-07\)\. Did you mean 2026-09-06\?/,
    );
  });

  it("T-170 no program holds days before 1900 or after 2199", () => {
    const cycle = { cycleId: "C1", goal: "", roadmapVersion: 1, roadmapApprovedDay: null };
    const startDay = day("2026-09-07");
    const last = addTo9999();
    expect(said(editCycle.carryOut(program, { ...cycle, startDay, endDay: last }, eatp))).toEqual([
      "T-170 OPEN The end day 9999-12-31 is out of range. Use a year from 1900 to 2199.",
    ]);
    const usual = { ...cycle, startDay, endDay: day("2027-02-07") };
    expect(said(editCycle.carryOut(program, usual, eatp))).toEqual([]);
  });

  it("T-171 asks once about the day of a cycle that is given the wrong way round", () => {
    const cycle = { cycleId: "C1", goal: "", roadmapVersion: 1, roadmapApprovedDay: null };
    const turned = { ...cycle, startDay: day("2062-09-07"), endDay: day("2026-12-01") };
    expect(
      said(editCycle.carryOut(program, turned, eatp)).filter((one) => one.includes("2062-09-07")),
    ).toHaveLength(1);
  });

  it("T-171 asks about holidays together, and not about those that are kept already", () => {
    const holiday = (text: string) => ({ day: day(text), name: "Day of the lake" });
    const facts = {
      ...program.facts,
      calendar: { ...calendar, holidays: ["2062-06-06", "2063-06-06", "2064-06-06"].map(holiday) },
    };
    const { name, organization, purpose } = program.facts;
    const command = { name, organization, purpose, calendar: facts.calendar };
    expect(said(editProgram.carryOut(program, command, eatp))).toEqual([
      "T-171 OPEN The holiday 2062-06-06 is more than two years after the end of the cycle (2027-01-24). Did you mean 2026-06-06? 2 more dates are as far away.",
    ]);
    const held = applyAll(program, [
      change("program-edited", program.id, { calendar: facts.calendar }),
    ]);
    expect(said(editProgram.carryOut(held, command, eatp))).toEqual([]);
  });

  it("T-171 is asked in the plan grid, with the row", () => {
    const empty: PlanRow = {
      ...{ row: 3, id: "", title: "Pump map", stream: "W1", pillar: "", owner: "", low: "" },
      ...{ points: "3", high: "", sprint: "", due: "27 Nov 2062", criteria: "", predecessors: "" },
    };
    const asked = planDeliverables.carryOut(program, { rows: [empty] }, eatp);
    expect(said(asked)).toEqual([
      "T-171 OPEN Row 3: The due date 2062-11-27 is more than two years after the end of the cycle (2027-01-24). Did you mean 2026-11-27?",
    ]);
    const kept = planDeliverables.carryOut(program, { rows: [empty], acknowledge: reason }, eatp);
    expect(kept.kind).toBe("done");
  });
});

describe("a program that begins", () => {
  const id = asProgramId("fresh");
  const blank = emptyProgram(id, { ...program.facts, id, currentCycleId: null });
  const administrator: Situation = {
    actor: { kind: "person", personId: "P9", name: "Ulla Admin", administrator: true },
    today: day("2026-11-23"),
    now: at("2026-11-23"),
  };
  const founding: FoundProgram = {
    ...{ name: "Water", slug: "water", organization: "", purpose: "", goal: "", calendar },
    ...{ startDay: day("2026-11-30"), endDay: day("2027-02-21"), stage: "PRODUCE" },
    lead: { id: "P3", name: "Leila Haddad", email: "leila@norrvik.example", title: "EATP" },
  };
  const plan = (dueDay: string, founded = founding): ImportPlan => ({
    ...{ founding: founded, members: [], links: [] },
    streams: [{ key: "0", name: "Platform", pillars: ["TECHNOLOGY"], leadKey: null }],
    deliverables: [
      {
        ...{ key: "1", row: 4, title: "Build", streamKey: "0", ownerKey: null, points: 3 },
        ...{ startDay: null, dueDay: day(dueDay) },
      },
    ],
  });

  it("T-171 measures the first cycle by today", () => {
    const slip = { ...founding, startDay: day("2062-11-30"), endDay: day("2063-02-21") };
    const both = [
      "T-171 OPEN The end day 2063-02-21 is more than two years after today (2026-11-23). Did you mean 2027-02-21?",
      "T-171 OPEN The start day 2062-11-30 is more than two years after today (2026-11-23). Did you mean 2026-11-30?",
    ];
    expect(said(foundProgram.carryOut(blank, slip, administrator))).toEqual(both);
    // An imported plan is not measured by a cycle that is itself far off.
    expect(said(importPlan.carryOut(blank, plan("2063-01-01", slip), administrator))).toEqual(both);
    expect(said(foundProgram.carryOut(blank, founding, administrator))).toEqual([]);
  });

  it("T-171 measures the days of an imported plan by the cycle it brings, with the row", () => {
    expect(said(importPlan.carryOut(blank, plan("2062-12-01"), administrator))).toEqual([
      "T-171 OPEN Row 4: The due date 2062-12-01 is more than two years after the end of the cycle (2027-02-21). Did you mean 2026-12-01?",
    ]);
    expect(said(importPlan.carryOut(blank, plan("2026-12-01"), administrator))).toEqual([]);
    const kept = { ...plan("2062-12-01"), acknowledge: reason };
    expect(importPlan.carryOut(blank, kept, administrator).kind).toBe("done");
  });
});

describe("the day probably meant", () => {
  it.each([
    ["2062-11-27", "2026-11-27"],
    ["2106-01-10", "2027-01-10"],
    ["1926-10-01", "2026-10-01"],
    ["2088-02-29", "2027-02-28"],
  ])("for %s is %s", (written, meant) => {
    const window = plausibleDays(program, eatp.today);
    expect(isFarOff(day(written), window)).toBe(true);
    expect(dayMeant(day(written), window)).toBe(meant);
  });
});

describe("every command that takes a day", () => {
  const folder = join(import.meta.dirname, "..");
  const fields = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\/commands\/[\w-]+(?<!\.test)\.ts$/.test(name))
    .flatMap((name) =>
      [
        ...readFileSync(join(folder, name), "utf8").matchAll(
          /^\s+(?:readonly (\w+)\??: Day\b|(\w+): (?:day|optionalDay)\()/gm,
        ),
      ].map(([, typed, read]) => [name, typed ?? read ?? ""] as const),
    )
    // Handed on as the `occurredDay` of the evidence.
    .filter(([, field]) => field !== "evidenceDay");

  it("is among those that are read here", () => {
    expect(fields.length).toBeGreaterThan(25);
  });

  it.each(fields)("of %s asks about %s, by words of its own", (_name, field) => {
    expect(isDayField(field)).toBe(true);
    expect(field === "day" || dayFieldWords(field) !== "The day").toBe(true);
    expect(daysIn({ nested: [{ [field]: "2062-11-27" }] })).toEqual([
      { field: dayFieldWords(field), day: "2062-11-27", row: null },
    ]);
  });

  it("goes through the one function of all commands, which asks for days itself", () => {
    const asked = [createDeliverable, editCycle, planDeliverables].map(({ carryOut }) =>
      carryOut.toString(),
    );
    expect(new Set(asked).size).toBe(1);
  });
});

function addTo9999() {
  return [...daysIn({ day: "9999-12-31" })][0]?.day ?? day("2199-12-31");
}
