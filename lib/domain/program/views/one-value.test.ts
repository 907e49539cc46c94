/** A figure that several screens show has one value on a day, wherever it is read. */
import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { freshReport } from "../../../../tests/fixtures/fresh.ts";
import type { Day, Program, Situation } from "../../index.ts";
import {
  addWorkingDays,
  advanceClocks,
  applyAll,
  dependencyPage,
  escalationBoard,
  exceptionsInForce,
  forecastPage,
  gateList,
  instantAt,
  outcomeList,
  readingsPage,
  reportArchive,
  reportContent,
  sprintChart,
  sprintPage,
  sprintReviewPage,
  sprintsPage,
  today,
  warningsOnDay,
  workstreamList,
  workstreamPage,
} from "../../index.ts";
import { programFrame } from "./shell.ts";

type Value = string | number | null | undefined;

const onDay = (program: Program, who: Situation, at: Day): Situation => ({
  ...who,
  today: at,
  now: instantAt(program.facts.calendar, at, "15:00"),
});

function clocked(program: Program, situation: Situation): Program {
  const clock = { ...situation, actor: { kind: "clock" } as const };
  const verdict = advanceClocks.carryOut(program, {}, clock);
  return verdict.kind === "done" ? applyAll(program, verdict.changes) : program;
}

function reportOf(program: Program, situation: Situation) {
  const numbers = [...program.report.values()].map(({ number }) => number);
  const report = freshReport({
    number: Math.max(0, ...numbers) + 1,
    periodStart: addWorkingDays(program.facts.calendar, situation.today, -10),
    periodEnd: situation.today,
  });
  const warnings = warningsOnDay(program, situation);
  return reportContent(program, { id: "R99", ...report }, situation, warnings);
}

/** Figure → screen → value. */
function figuresOn(program: Program, situation: Situation) {
  const shown = new Map<string, Record<string, Value>>();
  const show = (screen: string, figure: string, value: Value) =>
    shown.set(figure, { ...shown.get(figure), [screen]: value });
  const report = reportOf(program, situation);
  const morning = today(program, situation);
  streamFigures(program, situation, report, morning, show);
  sprintFigures(program, situation, report, morning, show);
  otherFigures(program, situation, report, morning, show);
  return shown;
}

type Show = (screen: string, figure: string, value: Value) => void;
type Content = ReturnType<typeof reportOf>;
type Morning = ReturnType<typeof today>;

function streamFigures(
  program: Program,
  situation: Situation,
  report: Content,
  morning: Morning,
  show: Show,
) {
  const { streams } = workstreamList(program, situation);
  show("Report", "evidence of the program", report.status.evidence);
  show("Today", "evidence of the program", morning.program.evidence);
  show("Report", "claim of the program", report.status.claimed);
  show("Today", "claim of the program", morning.program.claimed);
  for (const [screen, lines] of [
    ["Report", report.streams],
    ["Today", morning.streams],
    ["Workstreams", streams.filter(({ state }) => state === "ACTIVE")],
  ] as const)
    for (const { id, claimed, evidence, acceptedPoints, points } of lines) {
      show(screen, `claim of ${id}`, claimed);
      show(screen, `evidence of ${id}`, evidence);
      show(screen, `accepted points of ${id}`, acceptedPoints);
      show(screen, `points of ${id}`, points);
    }
  for (const { id } of report.streams) {
    const page = workstreamPage(program, id, 1, situation);
    show("Workstream", `evidence of ${id}`, page?.stream.evidence);
    show("Workstream", `accepted points of ${id}`, page?.stream.acceptedPoints);
  }
  for (const { pillar, claimed, evidence } of report.pillars) {
    const small = morning.pillars.find((one) => one.pillar === pillar);
    show("Report", `claim of ${pillar}`, claimed);
    show("Today", `claim of ${pillar}`, small?.claimed);
    show("Report", `evidence of ${pillar}`, evidence);
    show("Today", `evidence of ${pillar}`, small?.evidence);
  }
}

function sprintFigures(
  program: Program,
  situation: Situation,
  report: Content,
  morning: Morning,
  show: Show,
) {
  const { rows, velocity } = sprintsPage(program, situation);
  const note = morning.indicators.find((one) => one.indicator === "VELOCITY_TREND")?.note;
  const calibrated = note?.match(/^Calibrated at (\d+)/)?.[1];
  show("Report", "velocity", report.delivery.calibratedPoints);
  show("Sprints", "velocity", velocity.calibratedPoints);
  if (calibrated !== undefined) show("Today", "velocity", Number(calibrated));
  show("Report", "current sprint", report.sprint?.number ?? null);
  show("Today", "current sprint", morning.strip.sprint?.number ?? null);
  show("Sprints", "current sprint", rows.find(({ current }) => current)?.number ?? null);
  show("Today, burn-up", "current sprint", morning.burnUp?.number ?? null);
  const frame = programFrame(program, situation).cycle.match(/sprint (\d+)/)?.[1];
  show("Every screen", "current sprint", frame === undefined ? null : Number(frame));
  if (morning.burnUp) {
    const figure = `accepted in sprint ${morning.burnUp.number}`;
    show("Today", figure, morning.burnUp.acceptedPoints);
    show(
      "Today, burn-up",
      figure,
      morning.burnUp.days.findLast((one) => one.acceptedPoints !== null)?.acceptedPoints,
    );
    show("Today", `committed in sprint ${morning.burnUp.number}`, morning.burnUp.committedPoints);
  }
  for (const { number, acceptedPoints, committedPoints } of report.delivery.sprints) {
    show("Report", `accepted in sprint ${number}`, acceptedPoints);
    show("Report", `committed in sprint ${number}`, committedPoints);
  }
  for (const { sprint, value } of seriesOf(program, situation, "VELOCITY_TREND"))
    show("Indicators", `accepted in sprint ${sprint}`, value);
  for (const { number, acceptedPoints } of forecastPage(program, situation).history)
    show("Forecast", `accepted in sprint ${number}`, acceptedPoints);
  for (const row of rows.filter(({ begun }) => begun)) {
    const { number } = row;
    const page = sprintPage(program, number, situation);
    show("Sprints", `accepted in sprint ${number}`, row.acceptedPoints);
    show("Sprints", `committed in sprint ${number}`, row.committedPoints);
    show("Sprint", `accepted in sprint ${number}`, page?.sprint.acceptedPoints);
    const flow = sprintChart(program, number, situation)?.flow;
    show("Sprint, burn-up", `accepted in sprint ${number}`, flow?.known.at(-1)?.accepted);
    show("Sprint, burn-up", `committed in sprint ${number}`, flow?.committedPoints);
    show(
      "Sprint review",
      `accepted in sprint ${number}`,
      sprintReviewPage(program, number, situation)?.acceptedPoints,
    );
    const byPillar = morning.pillars.map(
      ({ sprints }) => sprints.find((one) => one.number === number)?.accepted ?? 0,
    );
    show(
      "Today, pillars",
      `accepted in sprint ${number}`,
      byPillar.reduce((sum, one) => sum + one, 0),
    );
  }
}

const seriesOf = (program: Program, situation: Situation, name: string) =>
  readingsPage(program, null, situation).indicators.find(({ indicator }) => indicator === name)
    ?.points ?? [];

function otherFigures(
  program: Program,
  situation: Situation,
  report: Content,
  morning: Morning,
  show: Show,
) {
  const outcomes = outcomeList(program, situation);
  const delivered = report.outcomes.filter(
    ({ state }) => state === "DELIVERED" || state === "ADOPTED",
  );
  show("Report", "outcomes delivered", delivered.length);
  show("Outcomes", "outcomes delivered", outcomes.delivered);
  const technical = report.outcomes.filter(({ state }) => state === "TECHNICALLY_COMPLETE");
  show("Report", "technically complete", technical.length);
  show("Outcomes", "technically complete", outcomes.technicallyComplete);

  const board = escalationBoard(program, situation);
  const severe = board.late.filter(
    ({ severity }) => severity === "CRITICAL" || severity === "HIGH",
  );
  const late = [...report.atRisk.lines, ...report.failed.lines].filter(
    ({ noun }) => noun === "escalation",
  );
  show("Report", "severe escalations over their limit", late.length);
  show("Escalations", "severe escalations over their limit", severe.length);
  const undecided = board.lanes.reduce((sum, { rows }) => sum + rows.length, 0);
  show("Escalations", "open escalations", undecided);
  show("Today", "open escalations", Number.parseInt(morning.checked[0] ?? "", 10));

  const gates = gateList(program, situation, 50);
  const listed = report.exceptions.filter(
    ({ kind }) => kind === "waiver" || kind === "loosened-criterion",
  );
  show("Report", "criteria let pass", new Set(listed.map(({ ref }) => ref.id)).size);
  show("Gates", "criteria let pass", gates.weakenedTotal);
  show("Report", "exceptions in force", report.exceptions.length);
  show("Rules", "exceptions in force", exceptionsInForce(program, situation).length);
  show("Gates", "undecided gates", gates.comingUpTotal);
  show("Today", "undecided gates", Number.parseInt(morning.checked[1] ?? "", 10));

  const archive = reportArchive(program, situation);
  show("Report", "optimism gap", `${report.optimism.better} of ${report.optimism.claims}`);
  show("Archive", "optimism gap", `${archive.optimism.better} of ${archive.optimism.claims}`);

  const readings = readingsPage(program, null, situation);
  const standing = Object.values(readings.counts).reduce((sum, count) => sum + count, 0);
  show("Indicators", "standing warnings", standing);
  show("Program", "standing warnings", warningsOnDay(program, situation).length);
  for (const { reservoir, readings: values } of report.energy) {
    const there = readings.energy.lines.find((one) => one.reservoir === reservoir);
    show("Report", `energy ${reservoir}`, values.at(-1)?.value);
    show("Indicators", `energy ${reservoir}`, there?.readings.at(-1)?.value);
  }
  for (const { indicator, readings: points } of morning.indicators) {
    show("Today", `indicator ${indicator}`, points.at(-1)?.value);
    show(
      "Indicators",
      `indicator ${indicator}`,
      seriesOf(program, situation, indicator).at(-1)?.value,
    );
  }
  const { rate } = dependencyPage(
    program,
    { show: "awaited", workstreamId: null, page: 1, openIds: [] },
    situation,
  );
  const now = readings.indicators.find(({ indicator }) => indicator === "DEPENDENCY_RESOLUTION");
  show(
    "Dependencies",
    "dependencies in time",
    rate.ratio === null ? null : Math.round(rate.ratio * 100),
  );
  show("Indicators", "dependencies in time", now?.latest?.value ?? null);
}

const eatp = asPerson("leila");

describe("X-05 a figure has one value on every screen that shows it", () => {
  it.each([0, 1, 4, 5, 7, 12, 20])("X-05 in the demo, %i working days on", (nth) => {
    let program = clearwater();
    let situation = eatp;
    for (let day = 0; day <= nth; day += 1) {
      situation = onDay(program, eatp, addWorkingDays(program.facts.calendar, eatp.today, day));
      program = clocked(program, situation);
    }
    const torn = [...figuresOn(program, situation)].filter(
      ([, screens]) => new Set(Object.values(screens)).size > 1,
    );
    expect(Object.fromEntries(torn)).toEqual({});
  });

  it("looks at figures that more than one screen shows, and at many of them", () => {
    const figures = [...figuresOn(clearwater(), eatp).values()];
    expect(figures.filter((screens) => Object.keys(screens).length > 1).length).toBeGreaterThan(40);
  });
});
