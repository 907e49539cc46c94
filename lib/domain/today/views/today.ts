/** The morning of the EATP: what day it is, what needs me, how the program stands. Others see what concerns them. */
import type { Day, Instant } from "../../calendar/index.ts";
import { workingDayNumber, workingDaysIn } from "../../calendar/index.ts";
import type { NextCeremony } from "../../calendar-feeds/views/ceremonies.ts";
import { nextCeremony } from "../../calendar-feeds/views/ceremonies.ts";
import type { Situation } from "../../engine/situation.ts";
import { escalationClock } from "../../escalations/escalation-clock.ts";
import type { IndicatorLine } from "../../indicators/views/leading-indicators.ts";
import { indicatorLines } from "../../indicators/views/leading-indicators.ts";
import type { PageOf } from "../../page-of.ts";
import { pageOf } from "../../page-of.ts";
import { undecidedVisible } from "../../people/who-sees.ts";
import { readerOf } from "../../program/views/reader.ts";
import { currentCycle } from "../../program/views/shell.ts";
import type { Program } from "../../program.ts";
import { evidenceOn, worstOf } from "../../reports/evidence-status.ts";
import { activeStreams, reportLine } from "../../reports/report-lines.ts";
import type { StreamReport } from "../../reports/report-streams.ts";
import { streamReport } from "../../reports/report-streams.ts";
import type { PillarSprint } from "../../sprints/pillar-sprints.ts";
import { pillarSprints } from "../../sprints/pillar-sprints.ts";
import { currentSprint } from "../../sprints/running-sprint.ts";
import type { BurnUp } from "../../sprints/sprint-burn-up.ts";
import { burnUpOf } from "../../sprints/sprint-burn-up.ts";
import { placesOf } from "../../subjects.ts";
import type { Pillar, Stage, StatusValue } from "../../vocabulary.ts";
import { pillars } from "../../vocabulary.ts";
import { counted } from "../../wording.ts";
import { dueSoonOn } from "./due-soon.ts";
import type { NeedRow } from "./need-rows.ts";
import { needRows } from "./need-rows.ts";
import { needsOf } from "./needs.ts";

export interface PillarMultiple {
  readonly pillar: Pillar;
  readonly claimed: StatusValue | null;
  readonly evidence: StatusValue | null;
  readonly sprints: readonly PillarSprint[];
}

export interface Today {
  readonly day: Day;
  readonly zone: string;
  readonly strip: {
    readonly sprint: {
      readonly number: number;
      readonly day: number;
      readonly of: number;
      readonly goal: string;
    } | null;
    readonly stage: Stage | null;
    readonly cycle: number | null;
    readonly next: NextCeremony | null;
  };
  readonly runsProgram: boolean;
  /** One row per cause, the largest consequence first. */
  readonly needs: readonly NeedRow[];
  /** Rows that stand elsewhere: under *Show all*, or on other pages. */
  readonly moreNeeds: number;
  /** Which page of all rows it is; null where the first few or all of them are shown. */
  readonly needsPage: Omit<PageOf<NeedRow>, "rows"> | null;
  /** All rows with something whose limit has passed or passes today, shown or not. */
  readonly urgentCount: number;
  /** What was looked through for it. */
  readonly checked: readonly string[];
  readonly nextClock: { readonly id: string; readonly at: Instant } | null;
  readonly program: { readonly claimed: StatusValue | null; readonly evidence: StatusValue };
  readonly pillars: readonly PillarMultiple[];
  readonly currentSprintNumber: number | null;
  readonly burnUp: BurnUp | null;
  readonly indicators: readonly IndicatorLine[];
  readonly streams: readonly StreamReport[];
  /** Where the subjects of reasons can be looked at, by "noun:id". */
  readonly places: Readonly<Record<string, string>>;
  readonly empty: boolean;
}

const needsShown = 7;
const needsOnPage = 15;

/**
 * The day as the reader sees it: the seven rows of the largest consequence, all, or one page of all (`moreNeeds` says how
 * many are left out), claims beside evidence per pillar and stream, indicators. Escalations that the reader may not see
 * are not counted.
 */
export function today(
  program: Program,
  situation: Situation,
  show: "first" | "all" | number = "first",
): Today {
  const reader = readerOf(program, situation);
  const rows = needRows(needsOf(program, reader, situation));
  const paged = typeof show === "number" ? pageOf(rows, show, needsOnPage) : null;
  const needs = paged?.rows ?? (show === "all" ? rows : rows.slice(0, needsShown));
  const sprint = currentSprint(program, situation.today);
  const streams = streamsToday(program, situation);
  return {
    day: situation.today,
    zone: program.facts.calendar.zone,
    strip: stripOf(program, situation),
    runsProgram: reader.runsProgram,
    needs,
    moreNeeds: rows.length - needs.length,
    needsPage: paged && { page: paged.page, pages: paged.pages },
    urgentCount: rows.filter(({ urgency }) => urgency === "now").length,
    checked: checkedFor(program, situation),
    nextClock: nextClock(program, situation),
    program: {
      claimed: worstClaim(streams.map(({ claimed }) => claimed)),
      evidence: evidenceOn(program, situation).program.status,
    },
    pillars: pillarsToday(program, situation, streams),
    currentSprintNumber: sprint?.number ?? null,
    burnUp: sprint ? burnUpOf(program, sprint, situation.today) : null,
    indicators: indicatorLines(program, situation.today),
    streams,
    places: placesOf(
      program,
      streams.flatMap(({ reasons }) => reasons),
    ),
    empty: program.workstream.size === 0,
  };
}

function streamsToday(program: Program, situation: Situation): readonly StreamReport[] {
  const book = evidenceOn(program, situation);
  return activeStreams(program).map((stream) =>
    streamReport(program, stream, reportLine(program, stream, situation), book),
  );
}

function worstClaim(claims: readonly (StatusValue | null)[]): StatusValue | null {
  const made = claims.flatMap((claim) => claim ?? []);
  return made.length === 0 ? null : worstOf(made);
}

function pillarsToday(
  program: Program,
  situation: Situation,
  streams: readonly StreamReport[],
): readonly PillarMultiple[] {
  const { ofPillar } = evidenceOn(program, situation);
  const sprints = pillarSprints(program);
  return pillars.map((pillar) => ({
    pillar,
    claimed: worstClaim(
      streams
        .filter(({ id }) => program.workstream.get(id)?.pillars.includes(pillar))
        .map(({ claimed }) => claimed),
    ),
    evidence: ofPillar.get(pillar)?.status ?? null,
    sprints: sprints.get(pillar) ?? [],
  }));
}

function stripOf(program: Program, situation: Situation): Today["strip"] {
  const { today: day } = situation;
  const { calendar } = program.facts;
  const sprint = currentSprint(program, day);
  const cycle = currentCycle(program);
  return {
    sprint: sprint
      ? {
          number: sprint.number,
          day: workingDayNumber(calendar, sprint.startDay, day),
          of: workingDaysIn(calendar, sprint.startDay, sprint.endDay).length,
          goal: sprint.goal,
        }
      : null,
    stage: cycle?.stage ?? null,
    cycle: cycle?.number ?? null,
    next: nextCeremony(program, situation),
  };
}

function checkedFor(program: Program, situation: Situation): readonly string[] {
  const { openCount, undecidedGates, notices } = dueSoonOn(program, situation.today);
  const clocks = undecidedVisible(program, situation).length;
  return [
    counted(clocks, "open escalation"),
    counted(undecidedGates, "undecided gate"),
    counted(openCount, "open dependency", "open dependencies"),
    counted(notices.length, "unanswered notice"),
    counted(activeStreams(program).length, "active stream"),
  ];
}

/** The next escalation clock that strikes: when it is worth looking again. */
function nextClock(program: Program, situation: Situation): Today["nextClock"] {
  let next: Today["nextClock"] = null;
  for (const one of undecidedVisible(program, situation)) {
    const { limit, climbs } = escalationClock(program, one, situation.now);
    const at = climbs?.at ?? limit;
    if (at > situation.now && (next === null || at < next.at)) next = { id: one.id, at };
  }
  return next;
}
