/** Cadence integrity: for each sprint which beats were held, late or left out, and what came of them. */
import type { Day } from "../../calendar/index.ts";
import { compareDays, dayOf, nthWorkingDay, workingDaysIn } from "../../calendar/index.ts";
import { counts, streamsNotIntegrated } from "../../dependencies/rules/integration-review.ts";
import type { FindingLine } from "../../engine/finding-line.ts";
import { findingLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Report, Sprint } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import {
  actionsOfRetro,
  adjustmentsOfSprint,
  retrospectivesOfSprint,
  reviewsOfSprint,
} from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { begunSprints } from "../../sprints/running-sprint.ts";
import { acceptedHere, itemsHeld } from "../../sprints/sprint-records.ts";
import { streamSilent } from "../../stand-ups/rules.ts";
import { notedDays, owedOn, owingStreams, standUpDays } from "../../stand-ups/standup-coverage.ts";
import type { SprintState } from "../../vocabulary.ts";
import { watchFindings } from "../../watch.ts";
import { counted } from "../../wording.ts";
import { beatSkipped, beatsOf, steeringDueDay, steeringUpdateMissing } from "../rules/cadence.ts";

/** AHEAD: not due yet. PARTLY: some of several were left out. */
export type BeatStanding = "HELD" | "LATE" | "PARTLY" | "MISSING" | "AHEAD";

export interface BeatCell {
  readonly standing: BeatStanding;
  /** "locked on 2026-11-16", "38 of 40 notes"; days stay ISO. */
  readonly words: string;
  /** What came of it. */
  readonly output: string;
  /** Below the program's address. */
  readonly path: string | null;
}

export interface CadenceRow {
  readonly number: number;
  readonly goal: string;
  readonly state: SprintState;
  readonly startDay: Day;
  readonly endDay: Day;
  readonly planning: BeatCell;
  readonly standUps: BeatCell;
  readonly integration: BeatCell;
  readonly review: BeatCell;
  readonly retrospective: BeatCell;
  readonly steering: BeatCell;
}

export interface CoverageRow {
  readonly workstreamId: string;
  readonly name: string;
  readonly noted: number;
  readonly owed: number;
  /** One per working day of the sprint: a note, none, none owed, or not yet. */
  readonly days: readonly {
    readonly day: Day;
    readonly standing: "NOTED" | "SILENT" | "NOT_OWED" | "AHEAD";
  }[];
}

export interface CadencePage {
  readonly today: Day;
  readonly rows: readonly CadenceRow[];
  readonly held: number;
  readonly due: number;
  /** Of the latest sprint that began. */
  readonly coverage: { readonly number: number; readonly rows: readonly CoverageRow[] } | null;
  readonly warnings: readonly FindingLine[];
}

const ofCadence: ReadonlySet<string> = new Set(
  [beatSkipped, streamSilent, streamsNotIntegrated, steeringUpdateMissing].map(({ id }) => id),
);

const sprintPath = ({ number }: Sprint, page = ""): string => `sprints/${number}${page}`;

/**
 * One row per sprint that has begun, latest first, with its six beats; `held` counts only beats held in full and
 * in time, `due` leaves out those still ahead. `warnings` are the findings of today about cadence.
 */
export function cadencePage(program: Program, situation: Situation): CadencePage {
  const sprints = [...begunSprints(program)].reverse();
  const rows = sprints.map((sprint) => cadenceRow(program, sprint, situation));
  const cells = rows.flatMap((row) => [
    row.planning,
    row.standUps,
    row.integration,
    row.review,
    row.retrospective,
    row.steering,
  ]);
  const due = cells.filter(({ standing }) => standing !== "AHEAD");
  const [latest] = sprints;
  return {
    today: situation.today,
    rows,
    held: due.filter(({ standing }) => standing === "HELD").length,
    due: due.length,
    coverage: latest
      ? { number: latest.number, rows: coverageOf(program, latest, situation) }
      : null,
    warnings: watchFindings(program, situation)
      .filter(({ ruleId }) => ofCadence.has(ruleId))
      .map(findingLine),
  };
}

function cadenceRow(program: Program, sprint: Sprint, situation: Situation): CadenceRow {
  const { number, goal, state, startDay, endDay } = sprint;
  const [planning, review, retrospective] = beatsOf(program, sprint);
  const beat = (one: typeof planning, path: string, output: string): BeatCell => ({
    ...beatStanding(one, sprint, situation.today),
    output,
    path,
  });
  return {
    number,
    goal,
    state,
    startDay,
    endDay,
    planning: {
      ...beat(planning, sprintPath(sprint), planningOutput(program, sprint)),
      ...(sprint.imported && sprint.lockedAt === null
        ? { standing: "PARTLY" as const, words: "from before Throughline" }
        : {}),
    },
    standUps: standUpCell(program, sprint, situation),
    integration: integrationCell(program, sprint, situation.today),
    review: beat(review, sprintPath(sprint, "/review"), reviewOutput(program, sprint)),
    retrospective: beat(
      retrospective,
      sprintPath(sprint, "/retrospective"),
      retroOutput(program, sprint),
    ),
    steering: steeringCell(program, sprint, situation.today),
  };
}

function beatStanding(
  beat: ReturnType<typeof beatsOf>[number] | undefined,
  { state }: Sprint,
  today: Day,
): Pick<BeatCell, "standing" | "words"> {
  if (!beat) return { standing: "AHEAD", words: "" };
  const { dueDay, heldDay } = beat;
  if (heldDay !== null)
    return heldDay <= dueDay
      ? { standing: "HELD", words: `on ${heldDay}` }
      : { standing: "LATE", words: `on ${heldDay}, due ${dueDay}` };
  return dueDay >= today && state !== "CLOSED"
    ? { standing: "AHEAD", words: `due ${dueDay}` }
    : { standing: "MISSING", words: `was due ${dueDay}` };
}

function planningOutput(program: Program, sprint: Sprint): string {
  if (sprint.committedPoints === null) return "";
  const by = sprint.lockedById === null ? "" : `, locked by ${nameOf(program, sprint.lockedById)}`;
  return `${counted(sprint.committedPoints, "point")} committed${by}`;
}

function reviewOutput(program: Program, sprint: Sprint): string {
  if ((reviewsOfSprint(program).get(sprint.id) ?? []).length === 0) return "";
  const items = itemsHeld(program, sprint.id);
  const accepted = items.filter((item) => acceptedHere(program, sprint, item));
  const adjusted = (adjustmentsOfSprint(program).get(sprint.id) ?? []).length;
  return `${accepted.length} of ${items.length} accepted, ${counted(adjusted, "adjustment")}`;
}

function retroOutput(program: Program, sprint: Sprint): string {
  const [retro] = retrospectivesOfSprint(program).get(sprint.id) ?? [];
  if (!retro) return "";
  const actions = actionsOfRetro(program).get(retro.id) ?? [];
  const done = actions.filter(({ state }) => state === "DONE").length;
  return `${counted(actions.length, "action")}, ${done} done`;
}

/**
 * Stand-up notes of a sprint: one row per stream that owes notes, one cell per working day from first to last.
 * `owed` counts the days noted and the silent ones, so a note nobody asked for adds to both.
 */
export function coverageOf(
  program: Program,
  sprint: Sprint,
  situation: Situation,
): readonly CoverageRow[] {
  const over = new Set(standUpDays(program, sprint, situation));
  const days = workingDaysIn(program.facts.calendar, sprint.startDay, sprint.endDay);
  return owingStreams(program, sprint).map((one) => {
    const noted = notedDays(program, one.stream.id);
    const cells = days.map((day) => ({
      day,
      standing: noted.has(day)
        ? ("NOTED" as const)
        : !over.has(day)
          ? ("AHEAD" as const)
          : owedOn(one, day)
            ? ("SILENT" as const)
            : ("NOT_OWED" as const),
    }));
    const written = cells.filter(({ standing }) => standing === "NOTED").length;
    const silent = cells.filter(({ standing }) => standing === "SILENT").length;
    return {
      workstreamId: one.stream.id,
      name: one.stream.name,
      noted: written,
      owed: written + silent,
      days: cells,
    };
  });
}

function standUpCell(program: Program, sprint: Sprint, situation: Situation): BeatCell {
  const rows = coverageOf(program, sprint, situation);
  const noted = rows.reduce((sum, row) => sum + row.noted, 0);
  const owed = rows.reduce((sum, row) => sum + row.owed, 0);
  const silent = rows.filter((row) => row.noted < row.owed).map(({ name }) => name);
  return {
    standing: owed === 0 ? "AHEAD" : noted === 0 ? "MISSING" : noted < owed ? "PARTLY" : "HELD",
    words: owed === 0 ? "none due yet" : `${noted} of ${owed} notes`,
    output: silent.length === 0 ? "" : `silent at times: ${silent.join(", ")}`,
    path: "standup",
  };
}

/** The sprint cut into weeks of working days; each holds a review that settled something, or not. */
function integrationCell(program: Program, sprint: Sprint, today: Day): BeatCell {
  const { calendar } = program.facts;
  const every = settingOf(program, "integrationReviewWorkingDays");
  const count = workingDaysIn(calendar, sprint.startDay, sprint.endDay).length;
  const weeks = Array.from({ length: Math.ceil(count / every) }, (_, index) => ({
    first: nthWorkingDay(calendar, sprint.startDay, index * every + 1),
    last: nthWorkingDay(calendar, sprint.startDay, Math.min(count, (index + 1) * every)),
  }));
  const held = [...program.integrationReview.values()].filter(counts);
  const inWeek = ({ first, last }: (typeof weeks)[number]) =>
    held.filter(({ day }) => first <= day && day <= last);
  const done = weeks.filter((week) => inWeek(week).length > 0).length;
  const due = weeks.filter((week) => week.last < today || inWeek(week).length > 0).length;
  const outcomes = weeks.flatMap(inWeek).flatMap((one) => one.outcomes).length;
  return {
    standing: due === 0 ? "AHEAD" : done === 0 ? "MISSING" : done < due ? "PARTLY" : "HELD",
    words:
      due === 0
        ? "none due yet"
        : `${done} of ${counted(due, "week")}${due < weeks.length ? " so far" : ""}`,
    output: outcomes === 0 ? "" : `${counted(outcomes, "outcome")} between streams`,
    path: "integration",
  };
}

/** A correction does not make a report late. */
const firstPublished = (program: Program, number: number): Day | null =>
  [...program.report.values()]
    .filter((one) => one.number === number)
    .flatMap(({ publishedAt }) =>
      publishedAt === null ? [] : [dayOf(program.facts.calendar, publishedAt)],
    )
    .sort(compareDays)[0] ?? null;

/** A report published for days of this sprint; none is missing while the next one is not due. */
function steeringCell(program: Program, sprint: Sprint, today: Day): BeatCell {
  const covering = [...program.report.values()].filter(
    ({ state, periodEnd }) =>
      state === "PUBLISHED" && sprint.startDay <= periodEnd && periodEnd <= sprint.endDay,
  );
  const report: Report | undefined = covering.at(-1);
  if (report) {
    const { number, id, version } = report;
    const day = firstPublished(program, number);
    const due = steeringDueDay(program, number);
    const late = day !== null && due !== null && day > due;
    return {
      standing: late ? "LATE" : "HELD",
      words: day === null ? "" : late ? `on ${day}, due ${due}` : `on ${day}`,
      output: `report ${number}${version > 1 ? `, version ${version}` : ""}`,
      path: `reports/${id}`,
    };
  }
  const due = steeringDueDay(program);
  const missed = due !== null && due < today && sprint.startDay <= due && due <= sprint.endDay;
  return missed
    ? { standing: "MISSING", words: `was due ${due}`, output: "", path: "reports" }
    : {
        standing: "AHEAD",
        words: due !== null && due > today ? `due ${due}` : "none due",
        output: "",
        path: "reports",
      };
}
