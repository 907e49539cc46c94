/** An action takes its place in a sprint's plan: as a deliverable of it, or as a working agreement (I-62). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { choice, id, inputOf, optionalId } from "../../engine/inputs.ts";
import { referenceUnknown } from "../../engine/platform-rules.ts";
import { carriedElsewhere } from "../../sprints/rules/sprint-records.ts";
import { carriedForms } from "../../vocabulary.ts";
import { actionNot } from "./action-status.ts";

const input = inputOf({
  actionId: id("An action"),
  sprintId: id("A sprint"),
  form: choice(carriedForms, "How it is added to the plan"),
  /** The deliverable it became; null for a working agreement. */
  deliverableId: optionalId(),
});

const openPlans: readonly string[] = ["DRAFT", "PLANNED", "ACTIVE"];

export const carryRetroAction = defineCommand({
  name: "carry-retro-action",
  noun: "retroAction",
  input,
  subjectId: (command) => command.actionId,
  preconditions: (program, id, situation) => actionNot(program, id, situation),
  checkInput(program, { actionId: id, sprintId, form, deliverableId }, situation) {
    const action = program.retroAction.get(id);
    const sprint = program.sprint.get(sprintId);
    if (!action) return [];
    return [
      ...referenceUnknown.check(
        program,
        {
          subject: { noun: "retroAction", id },
          field: "Open sprint",
          value: sprintId,
          exists: sprint !== undefined && openPlans.includes(sprint.state),
        },
        situation,
      ),
      ...carriedElsewhere.check(program, { action, sprintId, form, deliverableId }, situation),
    ];
  },
  changes: (_program, { actionId, sprintId, form, deliverableId }) => [
    change("retro-action-carried", actionId, {
      carriedInto: sprintId,
      carriedAs: form,
      deliverableId: form === "DELIVERABLE" ? deliverableId : null,
    }),
  ],
});
