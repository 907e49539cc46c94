/** An action takes its place in a sprint's plan: as a deliverable of it, or as a working agreement (I-62). */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { referenceUnknown } from "../rules/house.ts";
import { carriedElsewhere } from "../rules/sprint-records.ts";
import type { CarriedForm } from "../vocabulary.ts";
import { actionNot } from "./action-standing.ts";

export interface CarryRetroAction extends Command {
  readonly actionId: string;
  readonly sprintId: string;
  readonly form: CarriedForm;
  /** The deliverable it became; null for a working agreement. */
  readonly deliverableId: string | null;
}

const openPlans: readonly string[] = ["DRAFT", "PLANNED", "ACTIVE"];

export const carryRetroAction = deed<CarryRetroAction>({
  name: "carry-retro-action",
  noun: "retroAction",
  subjectId: (command) => command.actionId,
  objections: (program, id, situation) => actionNot(program, id, situation),
  provokes(program, { actionId: id, sprintId, form, deliverableId }, situation) {
    const action = program.retroAction.get(id);
    const sprint = program.sprint.get(sprintId);
    if (!action) return [];
    return [
      ...referenceUnknown.look(
        program,
        {
          subject: { noun: "retroAction", id },
          field: "Open sprint",
          value: sprintId,
          exists: sprint !== undefined && openPlans.includes(sprint.state),
        },
        situation,
      ),
      ...carriedElsewhere.look(program, { action, sprintId, form, deliverableId }, situation),
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
