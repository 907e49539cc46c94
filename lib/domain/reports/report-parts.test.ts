import { describe, expect, it } from "vitest";
import { freshOutcome, freshReport } from "../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { DomainScore, Kpi, ReportLine } from "../nouns.ts";
import { outcomesCompleteness } from "../outcomes/outcome-completeness.ts";
import type { Program } from "../program.ts";
import type { KpiLevel, OutcomeState, StatusValue } from "../vocabulary.ts";
import { nextReportDay } from "./next-report-day.ts";
import { gapByReport, optimismGap, reportBefore } from "./optimism-gap.ts";
import type { ReportContent } from "./report-content.ts";
import { reportContent } from "./report-content.ts";
import { reportDifference } from "./report-difference.ts";
import { inWords, pictureInWords } from "./report-picture.ts";
import { adoptionLines, capabilityOf } from "./report-pulse.ts";
import { reportSources } from "./report-sources.ts";

const changed = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);
const eatp = as("M1");
const content = (program: Program = smallProgram()): ReportContent =>
  reportContent(
    program,
    { id: "R1", ...freshReport({ periodStart: day("2026-11-02"), periodEnd: today }) },
    eatp,
    [],
  );

const line = (evidence: StatusValue, claimed: StatusValue | null = null, workstreamId = "W1") =>
  ({ workstreamId, claimed, evidence, explanation: null }) satisfies ReportLine;

describe("X-07 what a correction changed", () => {
  const told = { noun: "deliverable", id: "DL01", sentence: "DL01 is late.", why: "", figures: {} };
  const decision = {
    question: "Fund it?",
    ofWhom: "SteerCo",
    byDay: today,
    costOfWaiting: "Weeks",
  };
  const before = content();

  const exception = {
    kind: "override",
    ref: { noun: "override", id: "OV-1" },
    key: "OV-1",
    what: "Rule I-15 overridden",
    reason: "Enough to start",
    since: null,
    until: null,
  } as const;
  const { until: _until, ...past } = exception;
  const reading = { sprint: 4, value: 48, interim: false, day: today };
  const domain = {
    id: "D7",
    name: "Data",
    pillar: "TECHNOLOGY",
    baseline: 1,
    provisional: 2.5,
    target: 3,
  } as const;

  it.each<[Partial<ReportContent>, string, string, string]>([
    [
      { periodEnd: day("2026-11-20") },
      "Period",
      "2026-11-02 to 2026-11-23",
      "2026-11-02 to 2026-11-20",
    ],
    [{ day: day("2026-11-20") }, "Day of the figures", "2026-11-23", "2026-11-20"],
    [{ summary: " Steady. " }, "Summary", "", "Steady."],
    [{ picture: "One." }, "In short", before.picture, "One."],
    [{ failedNote: "We were late" }, "What failed, and why", "", "We were late"],
    [{ noDecisionReason: "None is due" }, "No decision needed", "", "None is due"],
    [{ decisions: [decision] }, "Decision asked: Fund it?", "", "SteerCo, by 2026-11-23. Weeks"],
    [
      { lastDecisions: [{ question: "Go?", ofWhom: "SteerCo", byDay: today, became: "Yes" }] },
      "Last decision: Go?",
      "",
      "Yes",
    ],
    [{ atRisk: { sentence: "", lines: [told] } }, "At risk: DL01 DL01 is late.", "", "listed"],
    [
      { atRisk: { sentence: "", lines: [{ ...told, why: "No data" }] } },
      "At risk: DL01 DL01 is late.",
      "",
      "No data",
    ],
    [{ failed: { sentence: "", lines: [told] } }, "Failed: DL01 DL01 is late.", "", "listed"],
    [
      { failed: { sentence: "", lines: [{ ...told, why: "No data" }] } },
      "Failed: DL01 DL01 is late.",
      "",
      "No data",
    ],
    [{ exceptions: [exception] }, "In force: Rule I-15 overridden", "", "Enough to start"],
    [
      { exceptions: [{ ...exception, reason: "" }] },
      "In force: Rule I-15 overridden",
      "",
      "listed",
    ],
    [
      { ended: [{ ...past, endedDay: null, how: "withdrawn" }] },
      "Ended: Rule I-15 overridden",
      "",
      "withdrawn",
    ],
    [
      { energy: [{ reservoir: "GOODWILL", readings: [reading, reading], falling: 0 }] },
      "Energy: GOODWILL",
      "",
      "48, 48",
    ],
    [{ capability: { up: 1, of: 1, day: today, domains: [domain] } }, "Maturity: D7", "", "2.5"],
    [
      { outcomes: [{ id: "O1", title: "", state: "DELIVERED", parts: [] }] },
      "Outcome: O1",
      "",
      "DELIVERED",
    ],
  ])("X-07 says of %j: %s", (set, section, old, fresh) => {
    expect(reportDifference(before, { ...before, ...set })).toEqual([
      { section, before: old, after: fresh },
    ]);
    expect(reportDifference({ ...before, ...set }, before)).toEqual([
      { section, before: fresh, after: old },
    ]);
  });

  it("X-07 says how the claim of a stream changed, and nothing where nothing did", () => {
    const [first, ...others] = before.streams;
    if (!first) throw new Error("no stream");
    const claimed = { ...first, claimed: "AT_RISK", explanation: "Late data" } as const;
    expect(reportDifference(before, { ...before, streams: [claimed, ...others] })).toEqual([
      {
        section: "Stream: W1",
        before: "claimed nothing, evidence ON_TRACK.",
        after: "claimed AT_RISK, evidence ON_TRACK. Late data",
      },
    ]);
    expect(reportDifference(before, content())).toEqual([]);
  });
});

describe("the picture in words", () => {
  const picture = (lines: readonly ReportLine[]) => pictureInWords(lines, [], null);

  it("counts streams by their evidence; failed ones always, others where there are some", () => {
    expect(picture([])).toBe("No stream is active.");
    expect(picture([line("ON_TRACK")])).toBe(
      "The evidence for one stream: none off track, one on track. No claim is better than its evidence.",
    );
    expect(
      picture([
        line("OFF_TRACK"),
        line("AT_RISK"),
        line("AT_RISK"),
        line("ON_TRACK"),
        line("COMPLETE"),
        line("NOT_STARTED"),
      ]),
    ).toContain(
      "for six streams: one off track, two at risk, one on track, one complete, one not started.",
    );
  });

  it("names whose claims are better than their evidence", () => {
    const better = (id: string) => line("AT_RISK", "ON_TRACK", id);
    expect(picture([better("W1"), line("AT_RISK", "AT_RISK", "W2")])).toContain(
      "W1 claims better than the evidence.",
    );
    expect(picture([better("W1"), better("W2")])).toContain(
      "W1, W2 claim better than the evidence.",
    );
  });

  const outcomes = (...states: readonly OutcomeState[]) =>
    outcomesCompleteness(
      changed(
        ...states.map((state, nth) =>
          change(
            "outcome-created",
            `O${nth + 1}`,
            freshOutcome({
              title: `Outcome ${nth + 1}`,
              state,
            }),
          ),
        ),
      ),
    );

  it("counts outcomes that are delivered, and says which are technically complete only", () => {
    const words = (found: ReturnType<typeof outcomes>) =>
      pictureInWords([], found, null).replace("No stream is active. ", "");
    expect(words(outcomes("DELIVERED", "ADOPTED", "DRAFT"))).toBe(
      "Two of three outcomes are delivered.",
    );
    expect(words(outcomes("DELIVERED"))).toBe("One of one outcome is delivered.");
    const technical = outcomes("DRAFT", "DRAFT").map((one) => ({
      ...one,
      state: "TECHNICALLY_COMPLETE" as const,
    }));
    expect(words(technical.slice(0, 1))).toBe(
      "None of one outcome are delivered; one is only technically complete.",
    );
    expect(words(technical)).toContain("two are only technically complete.");
  });

  it("says how many domains are up", () => {
    const capability = (up: number) => ({ up, of: 18, day: today, domains: [] });
    expect(pictureInWords([], [], capability(1))).toContain("One of 18 domains is up by at least");
    expect(pictureInWords([], [], capability(2))).toContain("Two of 18 domains are up by at least");
    expect([0, 10, 11].map(inWords)).toEqual(["none", "ten", "11"]);
  });
});

describe("capability and adoption", () => {
  const score = (id: string, provisional: number, text: string, set: Partial<DomainScore> = {}) =>
    change("domain-scored", id, {
      name: id,
      pillar: "PEOPLE",
      baseline: 2,
      provisional,
      target: 3,
      day: day(text),
      ...set,
    });

  it("I-150 counts a domain as up from half a level on, as of the newest score", () => {
    const program = changed(
      score("D1", 2.5, "2026-11-20"),
      score("D2", 2.4, "2026-11-23"),
      score("D3", 3, "2026-11-16"),
    );
    expect(capabilityOf(program)).toMatchObject({ up: 2, of: 3, day: "2026-11-23" });
    expect(capabilityOf(program)?.domains[0]).toEqual({
      id: "D1",
      name: "D1",
      pillar: "PEOPLE",
      baseline: 2,
      provisional: 2.5,
      target: 3,
    });
    expect(capabilityOf(smallProgram())).toBeNull();
  });

  it("A-66 tells adoption before strategy, operation and quality", () => {
    const kpi = (id: string, level: KpiLevel, set: Partial<Kpi> = {}) =>
      change("kpi-recorded", id, {
        name: id,
        level,
        useCaseId: null,
        unit: "%",
        baseline: "10",
        target: "80",
        latest: "40",
        day: today,
        ...set,
      });
    const program = changed(
      kpi("K1", "QUALITY"),
      kpi("K2", "OPERATIONAL"),
      kpi("K3", "ADOPTION"),
      kpi("K4", "STRATEGIC"),
    );
    expect(adoptionLines(program).map(({ name }) => name)).toEqual(["K3", "K4", "K2", "K1"]);
    expect(adoptionLines(program)[0]).toEqual({
      name: "K3",
      level: "ADOPTION",
      baseline: "10",
      target: "80",
      latest: "40",
      unit: "%",
      day: today,
    });
  });
});

describe("X-08 where figures come from", () => {
  const claimed = (text: string, id = "W1") =>
    change("workstream-edited", id, { claimedAt: at(text) });
  const sources = (program: Program) =>
    reportSources(program, today).map(
      ({ figure, day: of, ageWorkingDays, stale }) =>
        `${figure}: ${of}, ${ageWorkingDays}${stale ? ", stale" : ""}`,
    );

  it("X-08 is stale after five working days, not on the fifth", () => {
    expect(sources(smallProgram())).toEqual([]);
    expect(sources(changed(claimed("2026-11-16")))).toEqual([
      "Claim of W1 Platform: 2026-11-16, 5",
    ]);
    expect(sources(changed(claimed("2026-11-13")))).toEqual([
      "Claim of W1 Platform: 2026-11-13, 6, stale",
    ]);
    expect(sources(changed(claimed("2026-11-24")))).toEqual([
      "Claim of W1 Platform: 2026-11-24, 0",
    ]);
  });

  it("X-08 leaves out streams that do not run, and takes the newest of each kind of reading", () => {
    const dropped = change("workstream-dropped", "W1", { state: "DROPPED" });
    expect(sources(changed(claimed("2026-11-16"), dropped))).toEqual([]);
    const indicator = (id: string, text: string) =>
      change("indicator-read", id, {
        indicator: "WAIVER_RATE",
        sprintId: "S4",
        value: 1,
        unit: "",
        warning: false,
        note: "",
        n: null,
        day: day(text),
      });
    expect(
      sources(
        changed(
          indicator("IR-1", "2026-11-18"),
          indicator("IR-2", "2026-11-20"),
          indicator("IR-3", "2026-11-19"),
        ),
      ),
    ).toEqual(["Leading indicators: 2026-11-20, 1"]);
  });
});

describe("X-04 the optimism gap", () => {
  const published = (
    id: string,
    number: number,
    version: number,
    ...lines: readonly ReportLine[]
  ) =>
    change("report-drafted", id, {
      ...freshReport({ periodStart: day("2026-10-05"), periodEnd: day("2026-11-02") }),
      number,
      version,
      state: "PUBLISHED",
      publishedAt: at(`2026-11-${String(number + 1).padStart(2, "0")}`),
      lines,
    });
  const better = line("AT_RISK", "ON_TRACK");
  const honest = line("AT_RISK", "AT_RISK");

  it("X-04 is the share of claims better than their evidence over the last three reports", () => {
    const program = changed(
      published("R4", 4, 1, better, honest, line("AT_RISK")),
      published("R1", 1, 1, better, better),
      published("R3", 3, 1, honest),
      published("R2", 2, 1, honest),
    );
    expect(optimismGap(program)).toEqual({ claims: 4, better: 1, ratio: 0.25, reports: [2, 3, 4] });
    expect(optimismGap(program, 4)).toMatchObject({ claims: 4, better: 2, reports: [1, 2, 3] });
    expect(optimismGap(smallProgram())).toEqual({ claims: 0, better: 0, ratio: null, reports: [] });
    expect(
      gapByReport(program).map((one) => [one.id, one.better, one.claims, one.windowRatio]),
    ).toEqual([
      ["R1", 2, 2, 1],
      ["R2", 0, 1, 2 / 3],
      ["R3", 0, 1, 0.5],
      ["R4", 1, 2, 0.25],
    ]);
    expect(reportBefore(program, 4)?.id).toBe("R3");
    expect(reportBefore(program, 1)).toBeNull();
  });

  it("X-04 takes the newer version of a number", () => {
    const twice = changed(published("R2", 1, 2, honest), published("R1", 1, 1, better));
    expect(reportBefore(twice, 2)?.id).toBe("R2");
  });

  it("I-31 counts four weeks from the first version of the last report, below a number if asked", () => {
    const program = changed(published("R2", 2, 1), published("R1", 1, 1), published("R3", 9, 2));
    expect(nextReportDay(program)).toBe("2026-12-01");
    expect(nextReportDay(program, 2)).toBe("2026-11-30");
    expect(nextReportDay(program, 1)).toBeNull();
    expect(nextReportDay(smallProgram())).toBeNull();
  });
});
