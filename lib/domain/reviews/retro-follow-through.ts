/** What became of the actions that retrospectives agreed on (I-63, I-64). */
import type { RetroAction } from "../nouns.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";
import { settingOf } from "../settings.ts";
import { closedSprintsOf } from "../sprints/program-velocity.ts";

export interface FollowThrough {
  /** Numbers of the closed sprints looked at, oldest first. */
  readonly sprints: readonly number[];
  /** Actions first due in those sprints. Neither a deferral nor a rejection takes one out: it was promised. */
  readonly due: number;
  readonly done: number;
  /** done ÷ due, 0–1; null while nothing was due. */
  readonly ratio: number | null;
}

const unsettled: ReadonlySet<string> = new Set(["OPEN", "IN_PROGRESS", "DEFERRED"]);

/** Neither done nor rejected; a deferred one has only moved its day. */
export const isUnsettledAction = ({ state }: RetroAction): boolean => unsettled.has(state);

/** Due in this sprint or before it, and neither done nor rejected, nor moved on by a deferral. */
export const actionsDueBy = (program: Program, sprintNumber: number): readonly RetroAction[] =>
  [...program.retroAction.values()].filter(
    (action) => isUnsettledAction(action) && action.targetSprint <= sprintNumber,
  );

/** Over the last closed sprints, as many as a trend is read over (three by default). */
export const followThrough: (program: Program) => FollowThrough = remembered((program) => {
  const sprints = closedSprintsOf(program)
    .slice(-settingOf(program, "trendSprints"))
    .map(({ number }) => number);
  const due = [...program.retroAction.values()].filter(({ firstTargetSprint }) =>
    sprints.includes(firstTargetSprint),
  );
  const done = due.filter(({ state }) => state === "DONE").length;
  return { sprints, due: due.length, done, ratio: due.length === 0 ? null : done / due.length };
});
