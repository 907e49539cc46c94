/** A retrospective (L8), of a sprint or of what was delivered: what is due from before, points, actions, and the end. */

import type { Day } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { Command } from "../../engine/command.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Retrospective, Sprint } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { pointsOfRetro } from "../../program.ts";
import { heldSprintNumbered } from "../../sprints/running-sprint.ts";
import { retrospectiveOf, reviewOf } from "../../sprints/sprint-records.ts";
import type { PointLine, RetroRecord } from "../../sprints/views/sprint-record.ts";
import { retroRecord } from "../../sprints/views/sprint-record.ts";
import type { RootCause, SprintState } from "../../vocabulary.ts";
import { activeMembers } from "../../workstreams/views/workstream-list.ts";
import { agreeRetroAction, firstTarget } from "../commands/agree-retro-action.ts";
import { closeRetrospective } from "../commands/close-retrospective.ts";
import { editRetroPoint } from "../commands/edit-retro-point.ts";
import { editRetrospective } from "../commands/edit-retrospective.ts";
import { makeRetroPoint } from "../commands/make-retro-point.ts";
import { openRetrospective } from "../commands/open-retrospective.ts";
import { problemThemes } from "../repeating-themes.ts";
import { actionsDueBy } from "../retro-follow-through.ts";
import { causesOf } from "../root-causes.ts";
import type { ActionOffers } from "./retro-actions.ts";
import { actionOffers } from "./retro-actions.ts";

export interface RetrospectivePage {
  /** "Sprint 4" or the outcome's title. */
  readonly about: string;
  readonly sprint: {
    readonly id: string;
    readonly number: number;
    readonly state: SprintState;
    /** A retrospective can be opened. */
    readonly reviewed: boolean;
  } | null;
  readonly today: Day;
  readonly record: RetroRecord | null;
  /** Actions of earlier retrospectives that are due in this sprint, or before. */
  readonly due: readonly ActionOffers[];
  readonly points: readonly (PointLine & { readonly edit: AvailabilityLine })[];
  /** Problems that nothing is recommended for. */
  readonly unpaired: number;
  /** What led to unfinished work in this sprint: an action may aim at it. */
  readonly causes: readonly { readonly cause: RootCause; readonly points: number }[];
  /** Themes of earlier problems, to be used again where they fit. */
  readonly themes: readonly string[];
  readonly people: readonly MemberChoice[];
  /** Numbers of the sprints an action can be due in. */
  readonly targets: readonly number[];
  readonly open: AvailabilityLine | null;
  readonly edit: AvailabilityLine | null;
  readonly makePoint: AvailabilityLine | null;
  readonly agree: AvailabilityLine | null;
  readonly close: AvailabilityLine | null;
}

export interface MemberChoice {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** How many sprints ahead an action can be promised for in the form. */
const sprintsAhead = 4;

/** Of a sprint, before and after its retrospective is opened. Null when there is no such sprint. */
export function sprintRetrospectivePage(
  program: Program,
  number: number,
  situation: Situation,
): RetrospectivePage | null {
  const sprint = heldSprintNumbered(program, number);
  if (!sprint) return null;
  return viewOf(program, sprint, retrospectiveOf(program, sprint.id), situation);
}

/** By its own id. Null when there is none. */
export function retrospectivePage(
  program: Program,
  id: string,
  situation: Situation,
): RetrospectivePage | null {
  const retrospective = program.retrospective.get(id);
  if (!retrospective) return null;
  const sprint = program.sprint.get(retrospective.sprintId ?? "") ?? null;
  return viewOf(program, sprint, retrospective, situation);
}

function viewOf(
  program: Program,
  sprint: Sprint | null,
  retrospective: Retrospective | null,
  situation: Situation,
): RetrospectivePage {
  const asked = (command: Pick<Command<never>, "name" | "preconditions">, id: string) =>
    availabilityLine(availability(command, program, id, situation));
  const own = (command: Pick<Command<never>, "name" | "preconditions">) =>
    retrospective ? asked(command, retrospective.id) : null;
  const first = retrospective ? firstTarget(program, retrospective.id) : (sprint?.number ?? 0) + 1;
  const record = retrospective ? retroRecord(program, retrospective, situation) : null;
  const points = pointsOfRetro(program).get(retrospective?.id ?? "") ?? [];
  return {
    about: sprint
      ? `Sprint ${sprint.number}`
      : (program.outcome.get(retrospective?.outcomeId ?? "")?.title ?? "What was delivered"),
    sprint: sprint
      ? {
          id: sprint.id,
          number: sprint.number,
          state: sprint.state,
          reviewed: Boolean(reviewOf(program, sprint.id)?.closedAt),
        }
      : null,
    today: situation.today,
    record,
    due:
      sprint && sprint.state !== "CLOSED"
        ? actionsDueBy(program, sprint.number).map((one) => actionOffers(program, one, situation))
        : [],
    points: (record?.points ?? []).map((point) => ({
      ...point,
      edit: asked(editRetroPoint, point.id),
    })),
    unpaired: points.filter(({ kind, recommendation }) => kind === "PROBLEM" && !recommendation)
      .length,
    causes: sprint ? causesOf(program, sprint) : [],
    themes: problemThemes(program).map(({ theme }) => theme),
    people: memberChoices(program),
    targets: Array.from({ length: sprintsAhead }, (_, nth) => first + nth),
    open: sprint && !retrospective ? asked(openRetrospective, sprint.id) : null,
    edit: own(editRetrospective),
    makePoint: own(makeRetroPoint),
    agree: own(agreeRetroAction),
    close: own(closeRetrospective),
  };
}

/** Active members with their title, which is empty where they have none. */
export const memberChoices = (program: Program): readonly MemberChoice[] =>
  activeMembers(program).map(({ id, name }) => ({
    id,
    name,
    title: program.member.get(id)?.title ?? "",
  }));
