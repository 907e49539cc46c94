/** What do the early signals say, and who acts on them? (E8, E9) */
import type { Day } from "../../calendar/index.ts";
import { dayOf } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Sprint } from "../../nouns.ts";
import { readerOf } from "../../program/views/reader.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { currentSprint } from "../../sprints/running-sprint.ts";
import type { Indicator } from "../../vocabulary.ts";
import { indicators } from "../../vocabulary.ts";
import { answerPulse } from "../commands/answer-pulse.ts";
import { closePulse } from "../commands/close-pulse.ts";
import { openPulse } from "../commands/open-pulse.ts";
import { readIndicator } from "../commands/read-indicator.ts";
import { computedIndicators } from "../early-signals.ts";
import type { IndicatorSeries } from "../indicator-series.ts";
import { indicatorSeries } from "../indicator-series.ts";
import type { EnergyPage } from "./energy-page.ts";
import { energyPage } from "./energy-page.ts";
import type { ClearedWarning, WarningRow } from "./warning-list.ts";
import { clearedWarnings, warningRows } from "./warning-list.ts";

/** What is known of an open pulse outside the program: how many answered, and whether the reader has. */
export interface PulseCount {
  readonly id: string;
  readonly answered: boolean;
  readonly answers: number;
}

/** The open pulse as it is offered to a member, on whatever screen. */
export interface PulseQuestion {
  readonly id: string;
  readonly sprint: number;
  readonly answered: boolean;
  readonly answers: number;
  /** From so many answers on its mean is shown, once it is closed. */
  readonly least: number;
  readonly offer: AvailabilityLine;
}

export interface ReadingsPage {
  readonly slug: string;
  readonly zone: string;
  readonly day: Day;
  readonly runsProgram: boolean;
  readonly sprintNumber: number | null;
  readonly energy: EnergyPage;
  readonly pulse: {
    readonly open: PulseQuestion | null;
    readonly openOffer: AvailabilityLine | null;
    readonly closeOffer: AvailabilityLine | null;
    readonly sprintId: string | null;
    readonly least: number;
    /** Closed ones, newest first; the mean is null where too few answered. */
    readonly held: readonly {
      readonly id: string;
      readonly sprint: number;
      readonly n: number;
      readonly mean: number | null;
      readonly day: Day;
    }[];
  };
  readonly indicators: readonly IndicatorSeries[];
  readonly byHand: readonly Indicator[];
  readonly readOffer: AvailabilityLine | null;
  readonly warnings: readonly WarningRow[];
  readonly moreWarnings: number;
  readonly counts: Readonly<Record<WarningRow["standing"], number>>;
  readonly interventionDays: number;
  readonly cleared: readonly ClearedWarning[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

const [warningsShown, clearedShown, pulsesShown] = [30, 6, 6];

/**
 * Reservoirs, pulse, indicators and warnings of one day: up to 30 warnings (`moreWarnings` says how many more),
 * the last 6 closed pulses and the last 6 cleared warnings. `count` says what is known of an open pulse; it holds
 * counts, never answers.
 */
export function readingsPage(
  program: Program,
  count: PulseCount | null,
  situation: Situation,
): ReadingsPage {
  const { slug, calendar } = program.facts;
  const reader = readerOf(program, situation);
  const sprint = currentSprint(program, situation.today);
  const rows = warningRows(program, situation);
  const of = (standing: WarningRow["standing"]) =>
    rows.filter((row) => row.standing === standing).length;
  return {
    slug,
    zone: calendar.zone,
    day: situation.today,
    runsProgram: reader.runsProgram,
    sprintNumber: sprint?.number ?? null,
    energy: energyPage(program, sprint, situation),
    pulse: pulseSection(program, sprint, count, situation),
    indicators: indicatorSeries(program, situation.today),
    byHand: indicators.filter((one) => !computedIndicators.has(one)),
    readOffer:
      sprint && availabilityLine(availability(readIndicator, program, sprint.id, situation)),
    warnings: rows.slice(0, warningsShown),
    moreWarnings: Math.max(0, rows.length - warningsShown),
    counts: {
      overdue: of("overdue"),
      waits: of("waits"),
      acted: of("acted"),
      watched: of("watched"),
    },
    interventionDays: settingOf(program, "interventionWorkingDays"),
    cleared: clearedWarnings(program, situation, clearedShown),
    members: [...program.member.values()]
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ id, name })),
  };
}

function pulseSection(
  program: Program,
  sprint: Sprint | null,
  count: PulseCount | null,
  situation: Situation,
): ReadingsPage["pulse"] {
  const { calendar } = program.facts;
  const open = pulseQuestion(program, count, situation);
  return {
    open,
    openOffer:
      sprint && open === null
        ? availabilityLine(availability(openPulse, program, sprint.id, situation))
        : null,
    closeOffer: open && availabilityLine(availability(closePulse, program, open.id, situation)),
    sprintId: sprint?.id ?? null,
    least: settingOf(program, "pulseAnswersLeast"),
    held: [...program.pulse.values()]
      .flatMap(({ id, sprintId, closedAt, n, mean }) =>
        closedAt === null
          ? []
          : [
              {
                id,
                sprint: program.sprint.get(sprintId)?.number ?? 0,
                n: n ?? 0,
                mean,
                day: dayOf(calendar, closedAt),
              },
            ],
      )
      .reverse()
      .slice(0, pulsesShown),
  };
}

/** Null while no pulse is open. */
export function pulseQuestion(
  program: Program,
  count: PulseCount | null,
  situation: Situation,
): PulseQuestion | null {
  const pulse = program.pulse.get(count?.id ?? "");
  if (!count || !pulse || pulse.closedAt !== null) return null;
  return {
    ...count,
    sprint: program.sprint.get(pulse.sprintId)?.number ?? 0,
    least: settingOf(program, "pulseAnswersLeast"),
    offer: availabilityLine(availability(answerPulse, program, pulse.id, situation)),
  };
}
