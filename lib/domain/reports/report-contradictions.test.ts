import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../tests/fixtures/clearwater.ts";
import { freshReport } from "../../../tests/fixtures/fresh.ts";
import { largeProgram } from "../../../tests/fixtures/large-program.ts";
import { as, at, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import type { Day, Program, Situation } from "../index.ts";
import {
  addWorkingDays,
  advanceClocks,
  applyAll,
  change,
  energyReservoirs,
  instantAt,
  wordFor,
} from "../index.ts";
import { warningsOnDay } from "../indicators/warnings-on-day.ts";
import { reportContent } from "./report-content.ts";
import { contradictionsIn, statedFigures } from "./report-contradictions.ts";
import { figureContradicted } from "./rules.ts";

const onDay = (program: Program, who: Situation, today: Day): Situation => ({
  ...who,
  today,
  now: instantAt(program.facts.calendar, today, "15:00"),
});

/** The warnings as they stand on a day, after the clock has looked. */
function clocked(program: Program, situation: Situation): Program {
  const clock = { ...situation, actor: { kind: "clock" } as const };
  const verdict = advanceClocks.carryOut(program, {}, clock);
  return verdict.kind === "done" ? applyAll(program, verdict.changes) : program;
}

function reportOn(program: Program, situation: Situation) {
  const { today } = situation;
  const last = Math.max(0, ...[...program.report.values()].map(({ number }) => number));
  const report = freshReport({
    number: last + 1,
    periodStart: addWorkingDays(program.facts.calendar, today, -10),
    periodEnd: today,
  });
  const warnings = warningsOnDay(program, situation);
  return reportContent(program, { id: "R99", ...report }, situation, warnings);
}

/** What sentences say a reservoir is at, read from the printed text and not from the named figures. */
function reservoirsInWords(content: ReturnType<typeof reportOn>): readonly string[] {
  const names = energyReservoirs.map(wordFor).join("|");
  const said = new RegExp(`(${names}) (?:is|was read|was) at (\\d+)`, "g");
  return [...JSON.stringify([content.atRisk, content.failed]).matchAll(said)].map(
    ([, name, value]) => `${name} ${value}`,
  );
}

const days = Array.from({ length: 16 }, (_, nth) => nth);

describe("X-05 within one report a fact has one value", () => {
  it("X-05 in the demo, on each of sixteen working days with the clock looking every day", () => {
    const eatp = asPerson("leila");
    let program = clearwater();
    let told = 0;
    for (const nth of days) {
      const today = addWorkingDays(program.facts.calendar, eatp.today, nth);
      const situation = onDay(program, eatp, today);
      program = clocked(program, situation);
      const content = reportOn(program, situation);
      expect(contradictionsIn(content), today).toEqual([]);
      const read = content.energy.map(
        ({ reservoir, readings }) => `${wordFor(reservoir)} ${readings.at(-1)?.value}`,
      );
      for (const said of reservoirsInWords(content)) expect(read, today).toContain(said);
      told += reservoirsInWords(content).length;
    }
    expect(told).toBeGreaterThan(0);
  });

  it("X-05 in generated programs, on several days", () => {
    const now = at("2026-11-23");
    const { program } = largeProgram("large", "P1", now, {
      streams: 6,
      deliverables: 150,
      dependencies: 200,
      gates: 20,
      sprints: 8,
    });
    const who = as("M1");
    let clockedOn = program;
    for (const nth of [0, 3, 9, 21]) {
      const today = addWorkingDays(program.facts.calendar, day("2026-11-23"), nth);
      const situation = onDay(program, who, today);
      clockedOn = clocked(clockedOn, situation);
      const content = reportOn(clockedOn, situation);
      expect(statedFigures(content).length, today).toBeGreaterThan(0);
      expect(contradictionsIn(content), today).toEqual([]);
    }
  });

  it("X-05 when a figure moves while its warning stands", () => {
    const reading = (id: string, value: number, on: string) =>
      change("energy-read", id, {
        sprintId: "S4",
        reservoir: "CHANGE_CAPACITY",
        value,
        trend: "FALLING",
        interim: true,
        day: day(on),
        basis: "Asked around",
        response: null,
        responseById: null,
        replenishedBy: null,
        evidence: null,
      });
    const raised = clocked(applyAll(smallProgram(), [reading("ER-1", 55, "2026-11-23")]), as("M1"));
    const later = onDay(raised, as("M1"), day("2026-12-11"));
    const moved = applyAll(raised, [reading("ER-2", 48, "2026-12-04")]);
    expect([...moved.warning.values()].map(({ sentence }) => sentence)).toContainEqual(
      expect.stringContaining("is at 55"),
    );
    const content = reportOn(moved, later);
    expect(reservoirsInWords(content)).toEqual(["Change capacity 48"]);
    expect(contradictionsIn(content)).toEqual([]);
  });
});

describe("a report that contradicts itself", () => {
  const content = reportOn(smallProgram(), as("M1"));
  const line = {
    noun: "warning",
    id: "WN-1",
    sentence: "Change capacity stands at 55.",
    why: "",
    figures: { "Change capacity": 55 },
  };
  const energy = [
    {
      reservoir: "CHANGE_CAPACITY",
      readings: [{ sprint: 4, value: 48, interim: false, day: day("2026-11-20") }],
      falling: 0,
    },
  ] as const;
  const torn = { ...content, energy, atRisk: { sentence: "One.", lines: [line] } };

  it("names the figure, each value and where it stands", () => {
    expect(contradictionsIn(torn)).toEqual([
      { figure: "Change capacity", values: ["55 (At risk)", "48 (Organizational energy)"] },
    ]);
  });

  it("T-150 is not published; T-150 is content with one value each", () => {
    const subject = { noun: "report", id: "R1" } as const;
    const look = (contradictions: ReturnType<typeof contradictionsIn>) =>
      figureContradicted
        .check(smallProgram(), { subject, contradictions }, as("M1"))
        .map(({ severity }) => severity);
    expect(look(contradictionsIn(torn))).toEqual(["BLOCKS"]);
    expect(look(contradictionsIn(content))).toEqual([]);
  });
});
