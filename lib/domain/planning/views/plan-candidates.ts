/** What is or could be in a plan, in the order in which one looks at it. */
import { may } from "../../authority.ts";
import type { Day } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { providerName } from "../../dependencies/dependency-ends.ts";
import { compareIds, compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Deliverable, Sprint } from "../../nouns.ts";
import { outcomesServedBy } from "../../outcomes/outcome-links.ts";
import type { Program } from "../../program.ts";
import { sprintItemsOf } from "../../program.ts";
import type { DeliverableState, Pillar } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { holdingSprint } from "../sprint-plan.ts";
import { openNeeds } from "./plan-preview.ts";

/** A deliverable that is or could be in the plan, as small as the screen needs it. */
export interface PlanCandidate {
  readonly id: string;
  readonly title: string;
  readonly streamId: string;
  readonly streamName: string;
  readonly pillar: Pillar;
  readonly pillarWord: string;
  readonly points: number;
  readonly state: DeliverableState;
  readonly stateWord: string;
  readonly dueDay: Day | null;
  /** How often it was carried over, and why the last time. */
  readonly carried: number;
  readonly carriedCause: string | null;
  readonly carriedNote: string | null;
  /** What it hard needs and what is not there, by id or name. */
  readonly waitsFor: readonly string[];
  /** Number of another draft that it stands in. */
  readonly inSprint: number | null;
  readonly serves: boolean;
  /** "Field crews 4, Planners 2". */
  readonly touches: string;
  readonly check: string | null;
  /** The reader may place it and take it out. */
  readonly mine: boolean;
}

/** Open deliverables that no locked sprint holds and that do not stand in this one. */
export const freeFor = (program: Program, sprint: Sprint): readonly Deliverable[] =>
  [...program.deliverable.values()].filter(
    (one) => isOpen(one) && one.sprintId !== sprint.id && holdingSprint(program, one) === null,
  );

/** What came back first, then what is under way or ready, then by day; those of a later draft last. */
export const sorted = (deliverables: readonly Deliverable[]): readonly Deliverable[] =>
  [...deliverables].sort(
    (a, b) =>
      Number(a.sprintId !== null) - Number(b.sprintId !== null) ||
      b.carryOverCount - a.carryOverCount ||
      Number(a.state === "PROPOSED") - Number(b.state === "PROPOSED") ||
      compareText(a.dueDay ?? "9", b.dueDay ?? "9") ||
      compareIds(a.id, b.id),
  );

/**
 * A deliverable as the plan of `sprint` shows it. `dueDay` is the forecast day where there is one; `inSprint`
 * names another sprint it stands in, null if none; `carriedCause` tells the last time it was carried over.
 */
export function candidate(
  program: Program,
  sprint: Sprint,
  one: Deliverable,
  situation: Situation,
): PlanCandidate {
  const last = (sprintItemsOf(program).get(one.id) ?? [])
    .filter(({ disposition }) => disposition === "CARRIED_OVER")
    .at(-1);
  return {
    id: one.id,
    title: one.title,
    streamId: one.workstreamId,
    streamName: program.workstream.get(one.workstreamId)?.name ?? one.workstreamId,
    pillar: one.primaryPillar,
    pillarWord: wordFor(one.primaryPillar),
    points: one.points,
    state: one.state,
    stateWord: wordFor(one.state),
    dueDay: one.forecastDay ?? one.dueDay,
    carried: one.carryOverCount,
    carriedCause: last?.rootCause ? wordFor(last.rootCause) : null,
    carriedNote: last?.rootCauseNote ?? null,
    waitsFor: openNeeds(program, one.id).map((need) => providerName(program, need)),
    inSprint:
      one.sprintId === null || one.sprintId === sprint.id
        ? null
        : (program.sprint.get(one.sprintId)?.number ?? null),
    serves: outcomesServedBy(program, one.id).length > 0,
    touches: one.changeImpact
      .map(
        ({ groupId, impact }) =>
          `${program.stakeholderGroup.get(groupId)?.name ?? groupId} ${impact}`,
      )
      .join(", "),
    check: one.qualityActivity ? wordFor(one.qualityActivity) : null,
    mine: may(program, "commit-deliverable", { noun: "deliverable", id: one.id }, situation),
  };
}
