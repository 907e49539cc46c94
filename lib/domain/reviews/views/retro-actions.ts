/** An action of a retrospective as a line, with what may be done about it now. */

import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { availability } from "../../engine/availability.ts";
import type { Command } from "../../engine/command.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { RetroAction } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { deliverablesOfSprint } from "../../program.ts";
import { currentSprint } from "../../sprints/running-sprint.ts";
import type { CarriedForm, RetroActionState, RootCause } from "../../vocabulary.ts";
import { carryRetroAction } from "../commands/carry-retro-action.ts";
import { completeRetroAction } from "../commands/complete-retro-action.ts";
import { deferRetroAction } from "../commands/defer-retro-action.ts";
import { rejectRetroAction } from "../commands/reject-retro-action.ts";
import { startRetroAction } from "../commands/start-retro-action.ts";
import { isUnsettledAction } from "../retro-follow-through.ts";

export interface RetroActionLine {
  readonly id: string;
  readonly text: string;
  readonly ownerName: string;
  readonly targetSprint: number;
  readonly firstTargetSprint: number;
  readonly verification: string;
  readonly rootCause: RootCause | null;
  readonly state: RetroActionState;
  /** Neither done nor rejected. */
  readonly open: boolean;
  /** Due in a sprint that is over, and still open. */
  readonly overdue: boolean;
  /** Where it came from: "sprint 3", or the outcome's title. */
  readonly from: string;
  readonly carried: {
    readonly form: CarriedForm;
    readonly sprint: number;
    readonly deliverableId: string | null;
  } | null;
  readonly reason: string | null;
  readonly shownBy: string | null;
}

/**
 * An action with its owner, its target and what became of it. `overdue` means open and due in a sprint before the
 * current one.
 */
export function actionLine(
  program: Program,
  action: RetroAction,
  { today }: Situation,
): RetroActionLine {
  const running = currentSprint(program, today)?.number ?? 0;
  const open = isUnsettledAction(action);
  const carriedInto = program.sprint.get(action.carriedInto ?? "");
  return {
    id: action.id,
    text: action.text,
    ownerName: nameOf(program, action.ownerId),
    targetSprint: action.targetSprint,
    firstTargetSprint: action.firstTargetSprint,
    verification: action.verification,
    rootCause: action.rootCause,
    state: action.state,
    open,
    overdue: open && action.targetSprint < running,
    from: originOf(program, action),
    carried:
      carriedInto && action.carriedAs
        ? {
            form: action.carriedAs,
            sprint: carriedInto.number,
            deliverableId: action.deliverableId,
          }
        : null,
    reason: action.reason,
    shownBy: action.shownBy,
  };
}

function originOf(program: Program, { retrospectiveId }: RetroAction): string {
  const retrospective = program.retrospective.get(retrospectiveId);
  const number = program.sprint.get(retrospective?.sprintId ?? "")?.number;
  if (number !== undefined) return `sprint ${number}`;
  return program.outcome.get(retrospective?.outcomeId ?? "")?.title ?? "an earlier retrospective";
}

/** What may be done about an open action, or why not. */
export interface ActionOffers {
  readonly line: RetroActionLine;
  readonly start: AvailabilityLine;
  readonly complete: AvailabilityLine;
  readonly defer: AvailabilityLine;
  readonly reject: AvailabilityLine;
  readonly carry: AvailabilityLine;
  /** Sprints whose plan can still take it in, and the open deliverables that stand in them. */
  readonly plans: readonly { readonly id: string; readonly number: number }[];
  readonly deliverables: readonly { readonly id: string; readonly label: string }[];
  readonly later: readonly number[];
}

const openPlans: ReadonlySet<string> = new Set(["DRAFT", "PLANNED", "ACTIVE"]);

/** How many sprints ahead a deferral is offered in the form. */
const sprintsAhead = 4;

/**
 * An action with what the reader may do about it: the draft, planned and active sprints up to its target that can
 * still take it in, their open deliverables, and the next 4 sprint numbers it can be deferred to.
 */
export function actionOffers(
  program: Program,
  action: RetroAction,
  situation: Situation,
): ActionOffers {
  const asked = (command: Pick<Command<never>, "name" | "preconditions">) =>
    availabilityLine(availability(command, program, action.id, situation));
  const plans = [...program.sprint.values()].filter(
    ({ state, number }) => openPlans.has(state) && number <= action.targetSprint,
  );
  return {
    line: actionLine(program, action, situation),
    start: asked(startRetroAction),
    complete: asked(completeRetroAction),
    defer: asked(deferRetroAction),
    reject: asked(rejectRetroAction),
    carry: asked(carryRetroAction),
    plans: plans.map(({ id, number }) => ({ id, number })),
    deliverables: plans.flatMap(({ id, number }) =>
      (deliverablesOfSprint(program).get(id) ?? [])
        .filter(isOpen)
        .map((one) => ({ id: one.id, label: `${one.id} ${one.title} (sprint ${number})` })),
    ),
    later: Array.from({ length: sprintsAhead }, (_, nth) => action.targetSprint + nth + 1),
  };
}
