/** The strategic arc (E17): do the last sprints move the objectives? */
import type { Day } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { outcomeCompleteness } from "../../outcomes/outcome-completeness.ts";
import type { Program } from "../../program.ts";
import type { OutcomeState, SprintState } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { counted, listed, listedOr, percent, plural } from "../../wording.ts";
import type { ArcCell, EmptySuccess } from "../strategic-arc.ts";
import { strategicArc } from "../strategic-arc.ts";

export interface ArcColumn {
  readonly number: number;
  readonly state: SprintState;
  readonly goal: string;
  readonly startDay: Day;
  readonly endDay: Day;
  /** Among those the answer speaks about. */
  readonly recent: boolean;
  readonly acceptedPoints: number;
  readonly plannedPoints: number;
  readonly unlinkedPoints: number;
  readonly unlinkedRatio: number | null;
  readonly overLine: boolean;
  readonly emptySuccess: EmptySuccess | null;
  /** Titles of the outcomes its goal names. */
  readonly aims: readonly string[];
}

export interface ArcLine {
  readonly id: string;
  readonly title: string;
  readonly state: OutcomeState;
  readonly stateWord: string;
  readonly cells: readonly ArcCell[];
  readonly acceptedPoints: number;
  readonly totalPoints: number;
  /** Of the four parts, those that are there or excused. */
  readonly partsThere: number;
  readonly stoodStill: boolean;
  /** The running or next sprint that holds work for it; null when none does. */
  readonly comesIn: number | null;
}

export interface ArcPage {
  readonly today: Day;
  /** NOTHING_YET before a sprint closes or while there are no outcomes. */
  readonly verdict: "NOTHING_YET" | "MOVED" | "PARTLY" | "NOT_MOVED";
  /** The answer, sentence by sentence. */
  readonly sentences: readonly string[];
  readonly columns: readonly ArcColumn[];
  readonly lines: readonly ArcLine[];
  readonly lineRatio: number;
  readonly hasOutcomes: boolean;
}

/** As many sprints as one picture takes. */
const mostSprints = 10;
const unfinished: ReadonlySet<SprintState> = new Set([
  "DRAFT",
  "PLANNED",
  "ACTIVE",
  "IN_REVIEW",
  "IN_RETRO",
]);

/**
 * Points per outcome and sprint, for 10 sprints at most, those ahead included, and the answer in sentences: did the
 * recent sprints move the outcomes? Ratios are 0–1.
 */
export function arcPage(program: Program, situation: Situation): ArcPage {
  const arc = strategicArc(program);
  const from = Math.max(0, arc.sprints.length - mostSprints);
  const recent = new Set(arc.recent.map(({ sprint }) => sprint.id));
  const lines = arc.rows.map(({ outcome, cells, ...row }): ArcLine => {
    const next = arc.sprints.findIndex(
      ({ sprint }, at) => unfinished.has(sprint.state) && (cells[at]?.openPoints ?? 0) > 0,
    );
    const completeness = outcomeCompleteness(program, outcome);
    return {
      id: outcome.id,
      title: outcome.title,
      state: completeness.state,
      stateWord: wordFor(completeness.state),
      cells: cells.slice(from),
      ...row,
      partsThere: completeness.parts.length - completeness.missing.length,
      comesIn: arc.sprints[next]?.sprint.number ?? null,
    };
  });
  const columns = arc.sprints.slice(from).map(
    ({ sprint, ...numbers }): ArcColumn => ({
      number: sprint.number,
      state: sprint.state,
      goal: sprint.goal,
      startDay: sprint.startDay,
      endDay: sprint.endDay,
      recent: recent.has(sprint.id),
      ...numbers,
      aims: sprint.outcomeIds.map((id) => program.outcome.get(id)?.title ?? id),
    }),
  );
  return {
    today: situation.today,
    ...answerOf(arc.recentUnlinkedRatio, arc.lineRatio, columns, lines),
    columns,
    lines,
    lineRatio: arc.lineRatio,
    hasOutcomes: lines.length > 0,
  };
}

const finished: ReadonlySet<OutcomeState> = new Set(["DELIVERED", "ADOPTED", "STOPPED"]);

function answerOf(
  unlinked: number | null,
  line: number,
  columns: readonly ArcColumn[],
  lines: readonly ArcLine[],
): Pick<ArcPage, "verdict" | "sentences"> {
  const recent = columns.filter((column) => column.recent);
  if (recent.length === 0 || lines.length === 0) return { verdict: "NOTHING_YET", sentences: [] };
  const open = lines.filter(({ state }) => !finished.has(state));
  const still = open.filter(({ stoodStill }) => stoodStill);
  const points = recent.reduce((sum, { acceptedPoints }) => sum + acceptedPoints, 0);
  const numbers = recent.map(({ number }) => number);
  const span = plural(
    numbers.length,
    `Sprint ${numbers[0]}`,
    `Sprints ${numbers[0]} to ${numbers.at(-1)}`,
  );
  const verdict =
    open.length > 0 && still.length === open.length
      ? "NOT_MOVED"
      : still.length === 0 && (unlinked ?? 0) <= line
        ? "MOVED"
        : "PARTLY";
  const sentences = [
    open.length === 0
      ? "Every outcome is delivered or stopped."
      : `${span} moved ${open.length - still.length} of ${counted(open.length, "open outcome")}.`,
    unlinked === null
      ? "Nothing was accepted in these sprints."
      : `${percent(unlinked)} of ${counted(points, "accepted point")} served no outcome. Up to ${percent(line)} is normal.`,
    ...still.map(
      ({ title, comesIn }) =>
        `“${title}” did not move${comesIn === null ? ", and no sprint ahead holds work for it" : `; sprint ${comesIn} holds work for it`}.`,
    ),
    ...emptyAims(columns, lines),
    ...columns.flatMap(({ number, emptySuccess, aims }) =>
      emptySuccess === "GOAL_STOOD_STILL"
        ? [
            `Sprint ${number} delivered what it committed, but nothing accepted in it served ${listedOr(aims.map((aim) => `“${aim}”`))}, which its goal names.`,
          ]
        : emptySuccess === "TOO_MUCH_UNLINKED"
          ? [`Sprint ${number} delivered what it committed, but too much of it serves no outcome.`]
          : [],
    ),
  ];
  return { verdict, sentences };
}

/** A goal that names an outcome its sprint holds no work for. */
function emptyAims(columns: readonly ArcColumn[], lines: readonly ArcLine[]): readonly string[] {
  return lines.flatMap(({ title, state, cells }) => {
    const numbers = columns
      .filter(({ state: standing }, at) => {
        const { aimedAt = false, acceptedPoints = 0, openPoints = 0 } = cells[at] ?? {};
        return unfinished.has(standing) && aimedAt && acceptedPoints + openPoints === 0;
      })
      .map(({ number }) => number);
    return finished.has(state) || numbers.length === 0
      ? []
      : [
          plural(
            numbers.length,
            `The goal of sprint ${numbers[0]} names “${title}”, but the sprint holds no work for it.`,
            `The goals of sprints ${listed(numbers.map(String))} name “${title}”, but they hold no work for it.`,
          ),
        ];
  });
}
