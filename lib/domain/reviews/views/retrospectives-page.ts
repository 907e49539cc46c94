/** All actions of all retrospectives: they come back until they are done. And what is complained of again and again. */
import type { Day } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine, FindingLine } from "../../engine/finding-line.ts";
import { availabilityLine, findingLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Retrospective } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { actionsOfRetro, pointsOfRetro } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { placeOf } from "../../subjects.ts";
import type { RetroLevel } from "../../vocabulary.ts";
import { watchFindings } from "../../watch.ts";
import { openInitiativeRetrospective } from "../commands/open-retrospective.ts";
import { problemThemes } from "../repeating-themes.ts";
import type { FollowThrough } from "../retro-follow-through.ts";
import { followThrough, isUnsettledAction } from "../retro-follow-through.ts";
import type { ActionOffers, RetroActionLine } from "./retro-actions.ts";
import { actionLine, actionOffers } from "./retro-actions.ts";
import type { MemberChoice } from "./retrospective-page.ts";
import { memberChoices } from "./retrospective-page.ts";

export interface RetrospectiveRow {
  readonly id: string;
  readonly about: string;
  readonly level: RetroLevel;
  readonly href: string;
  readonly day: Day;
  readonly closed: boolean;
  readonly problems: number;
  readonly actions: number;
  readonly done: number;
}

export interface ThemeRow {
  readonly theme: string;
  readonly times: number;
  /** "sprint 1", in the order they were held. */
  readonly heard: readonly string[];
  /** As often as makes it a repeating complaint (I-65). */
  readonly repeats: boolean;
}

export interface RetrospectivesPage {
  readonly today: Day;
  readonly rate: FollowThrough;
  readonly leastRatio: number;
  readonly open: readonly ActionOffers[];
  readonly overdue: number;
  readonly deferred: number;
  readonly settled: readonly RetroActionLine[];
  readonly themes: readonly ThemeRow[];
  readonly held: readonly RetrospectiveRow[];
  /** Delivered, and not yet looked back on. */
  readonly toHold: readonly {
    readonly id: string;
    readonly title: string;
    readonly day: Day | null;
    readonly open: AvailabilityLine;
  }[];
  readonly people: readonly MemberChoice[];
  /** What rules about retrospectives say today. */
  readonly findings: readonly FindingLine[];
}

const own: ReadonlySet<string> = new Set(["A-80", "A-83", "I-59", "I-64", "I-65"]);

/**
 * Every retrospective, latest first, open actions by target sprint, settled ones latest first, and recurring
 * themes. `toHold` lists finished outcomes without a retrospective, dropped ones left out.
 */
export function retrospectivesPage(program: Program, situation: Situation): RetrospectivesPage {
  const actions = [...program.retroAction.values()];
  const open = actions
    .filter(isUnsettledAction)
    .sort((a, b) => a.targetSprint - b.targetSprint)
    .map((action) => actionOffers(program, action, situation));
  const held = [...program.retrospective.values()];
  return {
    today: situation.today,
    rate: followThrough(program),
    leastRatio: settingOf(program, "retroActionRateLeast"),
    open,
    overdue: open.filter(({ line }) => line.overdue).length,
    deferred: open.filter(({ line }) => line.state === "DEFERRED").length,
    settled: actions
      .filter((action) => !isUnsettledAction(action))
      .reverse()
      .map((action) => actionLine(program, action, situation)),
    themes: problemThemes(program).map(({ theme, retrospectiveIds }) => ({
      theme,
      times: retrospectiveIds.length,
      heard: retrospectiveIds.map((id) => aboutOf(program, program.retrospective.get(id))),
      repeats: retrospectiveIds.length >= settingOf(program, "themeRepeats"),
    })),
    held: held.reverse().map((one) => rowOf(program, one)),
    toHold: toHold(program, situation),
    people: memberChoices(program),
    findings: watchFindings(program, situation)
      .filter(({ ruleId }) => own.has(ruleId))
      .map(findingLine),
  };
}

function aboutOf(program: Program, retrospective: Retrospective | undefined): string {
  const number = program.sprint.get(retrospective?.sprintId ?? "")?.number;
  if (number !== undefined) return `sprint ${number}`;
  return program.outcome.get(retrospective?.outcomeId ?? "")?.title ?? "what was delivered";
}

function rowOf(program: Program, retrospective: Retrospective): RetrospectiveRow {
  const { id, level, day, closedAt } = retrospective;
  const actions = actionsOfRetro(program).get(id) ?? [];
  const points = pointsOfRetro(program).get(id) ?? [];
  return {
    id,
    about: aboutOf(program, retrospective),
    level,
    href: placeOf(program, "retrospective", id) ?? "",
    day,
    closed: closedAt !== null,
    problems: points.filter(({ kind }) => kind === "PROBLEM").length,
    actions: actions.length,
    done: actions.filter(({ state }) => state === "DONE").length,
  };
}

const finished: ReadonlySet<string> = new Set(["DELIVERED", "ADOPTED", "STOPPED"]);

function toHold(program: Program, situation: Situation): RetrospectivesPage["toHold"] {
  const held = new Set([...program.retrospective.values()].map(({ outcomeId }) => outcomeId));
  return [...program.outcome.values()]
    .filter(({ id, state, droppedReason }) =>
      finished.has(state) && droppedReason === null ? !held.has(id) : false,
    )
    .map(({ id, title, deliveredDay }) => ({
      id,
      title,
      day: deliveredDay,
      open: availabilityLine(availability(openInitiativeRetrospective, program, id, situation)),
    }));
}
