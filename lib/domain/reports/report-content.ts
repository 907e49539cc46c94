/**
 * What a steering report says on a day: everything an executive may read, nothing else (I-75, I-86). Its
 * canonical JSON is what is stored, hashed and printed once the report is published.
 */
import type { Day } from "../calendar/index.ts";
import { workingDayNumber, workingDaysIn } from "../calendar/index.ts";
import { controlsInWords } from "../controls/reported-controls.ts";
import type { LogHead, Situation } from "../engine/situation.ts";
import type { WarningOnDay } from "../indicators/warnings.ts";
import type { DecisionAsked, Report, ReportLine } from "../nouns.ts";
import type { PartStanding } from "../outcomes/outcome-completeness.ts";
import { outcomesCompleteness } from "../outcomes/outcome-completeness.ts";
import type { ExceptionInForce } from "../overrides/exception.ts";
import type { ExceptionEnded } from "../overrides/exceptions-ended.ts";
import { exceptionsEnded } from "../overrides/exceptions-ended.ts";
import { exceptionsInForce } from "../overrides/exceptions-in-force.ts";
import type { Program } from "../program.ts";
import { closedSprintsOf, programVelocity } from "../sprints/program-velocity.ts";
import { currentSprint } from "../sprints/running-sprint.ts";
import type { OutcomeState, Pillar, StatusValue } from "../vocabulary.ts";
import { pillars } from "../vocabulary.ts";
import { capital, plural } from "../wording.ts";
import { evidenceOn, worstOf } from "./evidence-status.ts";
import { optimismGap, reportBefore } from "./optimism-gap.ts";
import type { ReportItem } from "./report-item.ts";
import { activeStreams, reportLine } from "./report-lines.ts";
import { inWords, pictureInWords } from "./report-picture.ts";
import type { Capability, KpiLine, ReservoirLine } from "./report-pulse.ts";
import { adoptionLines, capabilityOf, energyLines } from "./report-pulse.ts";
import type { ReportSource } from "./report-sources.ts";
import { reportSources } from "./report-sources.ts";
import type { StreamReport } from "./report-streams.ts";
import { streamReport } from "./report-streams.ts";
import { itemsAtRisk, itemsFailed } from "./risks-and-failures.ts";

/** A section that may be empty but is never left out. */
export interface ReportSection {
  readonly sentence: string;
  readonly lines: readonly ReportItem[];
}

export interface OutcomeLine {
  readonly id: string;
  readonly title: string;
  readonly state: OutcomeState;
  readonly parts: readonly { readonly pillar: Pillar; readonly standing: PartStanding }[];
}

/** The shape in which reports are published now. */
export const reportFormat = 2;

export interface ReportContent {
  /** Shape of this content; a later shape gets a later number, and `report-format.ts` a schema for it. */
  readonly format: typeof reportFormat;
  readonly program: { readonly name: string; readonly organization: string };
  readonly number: number;
  readonly version: number;
  readonly correctionReason: string | null;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  /** The day whose facts it states. */
  readonly day: Day;
  readonly cycle: { readonly number: number; readonly goal: string; readonly stage: string } | null;
  readonly sprint: { readonly number: number; readonly day: number; readonly of: number } | null;
  /** What the author says, and what the figures say. */
  readonly summary: string;
  readonly picture: string;
  readonly status: { readonly claimed: StatusValue | null; readonly evidence: StatusValue };
  readonly decisions: readonly DecisionAsked[];
  readonly noDecisionReason: string | null;
  readonly lastDecisions: readonly {
    readonly question: string;
    readonly ofWhom: string;
    readonly byDay: Day;
    readonly became: string;
  }[];
  readonly lastNumber: number | null;
  readonly streams: readonly StreamReport[];
  readonly pillars: readonly {
    readonly pillar: Pillar;
    readonly claimed: StatusValue | null;
    readonly evidence: StatusValue | null;
  }[];
  readonly atRisk: ReportSection;
  readonly failed: ReportSection;
  readonly failedNote: string;
  /** In force on the day of the report. */
  readonly exceptions: readonly ExceptionInForce[];
  /** No longer in force, since the last report. */
  readonly ended: readonly ExceptionEnded[];
  readonly energy: readonly ReservoirLine[];
  readonly capability: Capability | null;
  readonly adoption: readonly KpiLine[];
  readonly outcomes: readonly OutcomeLine[];
  readonly delivery: {
    readonly calibratedPoints: number | null;
    readonly sprints: readonly {
      readonly number: number;
      readonly committedPoints: number | null;
      readonly acceptedPoints: number;
    }[];
  };
  readonly optimism: {
    readonly claims: number;
    readonly better: number;
    readonly reports: readonly number[];
  };
  readonly sources: readonly ReportSource[];
  /** The head of the change log when it was published: null in drafts, missing in reports older than kept heads. */
  readonly logHead?: LogHead | null;
}

/** `warnings` are those that stand on the day, in the day's words. */
export function reportContent(
  program: Program,
  report: Report,
  situation: Situation,
  warnings: readonly WarningOnDay[],
): ReportContent {
  const { today } = situation;
  const streams = activeStreams(program);
  const lines = streams.map((stream) => reportLine(program, stream, situation));
  const evidence = evidenceOn(program, situation);
  const last = reportBefore(program, report.number);
  const outcomes = outcomesCompleteness(program);
  const capability = capabilityOf(program);
  const atRisk = itemsAtRisk(program, warnings, situation);
  return {
    format: reportFormat,
    program: { name: program.facts.name, organization: program.facts.organization },
    ...headOf(report),
    day: today,
    cycle: cycleLine(program),
    sprint: sprintLine(program, today),
    summary: report.summary,
    picture: [pictureInWords(lines, outcomes, capability), controlsInWords(program)]
      .filter((sentence) => sentence !== "")
      .join(" "),
    status: { claimed: worstClaim(lines), evidence: evidence.program.status },
    decisions: report.decisionsAsked,
    noDecisionReason: report.noDecisionReason,
    lastDecisions: lastDecisionsOf(report, last),
    lastNumber: last?.number ?? null,
    streams: streams.map((stream, at) => streamReport(program, stream, lines[at], evidence)),
    pillars: pillars.map((pillar) => {
      const own = lines.filter((_line, at) => streams[at]?.pillars.includes(pillar) ?? false);
      const shown = evidence.ofPillar.get(pillar)?.status ?? null;
      return { pillar, claimed: worstClaim(own), evidence: shown };
    }),
    atRisk: section(atRisk, "is at risk", today),
    failed: section(itemsFailed(program, report, situation), "failed in this period", today),
    failedNote: report.failedNote,
    exceptions: exceptionsInForce(program, situation),
    ended: exceptionsEnded(program, last, situation),
    energy: energyLines(program),
    capability,
    adoption: adoptionLines(program),
    outcomes: outcomes.map(outcomeLine),
    delivery: deliveryOf(program),
    optimism: optimismGap(program, report.number),
    sources: reportSources(program, today),
    logHead: situation.logHead ?? null,
  };
}

const headOf = ({ number, version, correctionReason, periodStart, periodEnd }: Report) => ({
  number,
  version,
  correctionReason,
  periodStart,
  periodEnd,
});

/** What the last report asked, and what this one says became of it. */
const lastDecisionsOf = (report: Report, last: Report | null): ReportContent["lastDecisions"] =>
  (last?.decisionsAsked ?? []).map(({ question, ofWhom, byDay }) => ({
    question,
    ofWhom,
    byDay,
    became: report.lastDecisions.find((one) => one.question === question)?.became ?? "",
  }));

const outcomeLine = ({
  outcome,
  state,
  parts,
}: ReturnType<typeof outcomesCompleteness>[number]): OutcomeLine => ({
  id: outcome.id,
  title: outcome.title,
  state,
  parts: parts.map(({ pillar, standing }) => ({ pillar, standing })),
});

const deliveryOf = (program: Program): ReportContent["delivery"] => ({
  calibratedPoints: programVelocity(program).calibratedPoints,
  sprints: closedSprintsOf(program).map(({ number, committedPoints, acceptedPoints }) => ({
    number,
    committedPoints,
    acceptedPoints: acceptedPoints ?? 0,
  })),
});

function section(lines: readonly ReportItem[], what: string, day: Day): ReportSection {
  const told =
    lines.length === 0
      ? "Nothing"
      : `${capital(inWords(lines.length))} ${plural(lines.length, "thing")}`;
  const verb = what.startsWith("is ") && lines.length > 1 ? what.replace("is", "are") : what;
  return { sentence: `${told} ${verb}, according to the evidence of ${day}.`, lines };
}

/** The worst claim; null when nobody claimed anything. */
function worstClaim(lines: readonly ReportLine[]): StatusValue | null {
  const claims = lines.flatMap(({ claimed }) => claimed ?? []);
  return claims.length === 0 ? null : worstOf(claims);
}

function cycleLine(program: Program): ReportContent["cycle"] {
  const cycle = program.cycle.get(program.facts.currentCycleId ?? "");
  return cycle ? { number: cycle.number, goal: cycle.goal, stage: cycle.stage } : null;
}

/** The current sprint, and which working day of how many; past its end the day is above `of`. */
function sprintLine(program: Program, today: Day): ReportContent["sprint"] {
  const { calendar } = program.facts;
  const sprint = currentSprint(program, today);
  if (!sprint) return null;
  const { number, startDay, endDay } = sprint;
  return {
    number,
    day: workingDayNumber(calendar, startDay, today),
    of: workingDaysIn(calendar, startDay, endDay).length,
  };
}
