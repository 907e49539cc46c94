/** A sprint is edited: all of it before it starts, its last day also while it runs. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import { compareIds } from "../../engine/ids.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, textOrNull } from "../../engine/inputs.ts";
import { daysReversed, reasonTooShort } from "../../engine/platform-rules.ts";
import type { Sprint } from "../../nouns.ts";
import type { SprintState } from "../../vocabulary.ts";
import { sprintStateForbids } from "../rules/sprints.ts";
import type { SprintFields } from "./sprint-fields.ts";
import { sprintDayFindings, sprintFieldFindings, sprintFields } from "./sprint-fields.ts";

const input = inputOf({
  ...sprintFields,
  sprintId: id("A sprint"),
  /** Why it takes on less than the organization absorbs: rest, holidays, pacing (I-39). */
  paceReason: textOrNull(1000),
});

export type EditSprint = InputOf<typeof input>;

const editable: readonly SprintState[] = ["DRAFT", "PLANNED", "ACTIVE"];

export const editSprint = defineCommand({
  name: "edit-sprint",
  noun: "sprint",
  input,
  preconditions: (program, sprintId, situation) =>
    sprintStateForbids.check(program, { sprintId, doing: "editing", allowed: editable }, situation),
  checkInput(program, command, situation) {
    const sprint = program.sprint.get(command.sprintId);
    if (!sprint || !editable.includes(sprint.state)) return [];
    const subject = { noun: "sprint", id: sprint.id } as const;
    const { paceReason, endDay } = command;
    return [
      ...(onlyItsEnd(sprint, command)
        ? []
        : sprintStateForbids.check(
            program,
            {
              sprintId: sprint.id,
              doing: "changing anything but the last day",
              allowed: ["DRAFT", "PLANNED"],
            },
            situation,
          )),
      ...sprintFieldFindings(program, subject, command, situation),
      ...(daysDiffer(sprint, command)
        ? sprintDayFindings(
            program,
            subject,
            command,
            program.cycle.get(sprint.cycleId),
            sprint.number,
            situation,
          )
        : []),
      ...(sprint.state === "ACTIVE" && daysDiffer(sprint, command)
        ? daysReversed.check(
            program,
            {
              subject,
              first: "today",
              firstDay: situation.today,
              second: "The sprint's last day",
              secondDay: endDay,
            },
            situation,
          )
        : []),
      ...(paceReason === null
        ? []
        : reasonTooShort.check(
            program,
            { subject, reason: paceReason, field: "The reason for the slower pace" },
            situation,
          )),
    ];
  },
  changes(program, command) {
    const sprint = program.sprint.get(command.sprintId);
    if (!sprint) return [];
    const { startDay, endDay, outcomeIds } = command;
    const goal = command.goal.trim();
    const seenOutside = daysDiffer(sprint, command) || goal !== sprint.goal;
    return [
      change("sprint-edited", sprint.id, {
        goal,
        startDay,
        endDay,
        outcomeIds,
        paceReason: command.paceReason?.trim() ?? null,
        ...(seenOutside ? { revision: sprint.revision + 1 } : {}),
      }),
    ];
  },
  edits: editing<EditSprint>((program, { sprintId }) => {
    const before = program.sprint.get(sprintId);
    if (!before) return null;
    const { goal, startDay, endDay, outcomeIds, paceReason } = before;
    return { goal, startDay, endDay, outcomeIds, paceReason };
  }),
});

const daysDiffer = (sprint: Sprint, { startDay, endDay }: SprintFields): boolean =>
  startDay !== sprint.startDay || endDay !== sprint.endDay;

const onlyItsEnd = (sprint: Sprint, command: EditSprint): boolean =>
  command.goal.trim() === sprint.goal &&
  command.startDay === sprint.startDay &&
  (command.paceReason?.trim() ?? null) === sprint.paceReason &&
  [...command.outcomeIds].sort(compareIds).join() ===
    [...sprint.outcomeIds].sort(compareIds).join();
