/** A deliverable leaves a sprint: freely while that is a draft, with a reason once it is locked. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, optionalText } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import type { Deliverable, Sprint } from "../../nouns.ts";
import { nothingSaid } from "../../plan/rules.ts";
import {
  absenceFields,
  absencesAcknowledged,
  absencesKept,
  withAbsence,
} from "../../planning/commands/absences.ts";
import { pillarsAfter, takenOut } from "../../planning/commands/taking-out.ts";
import { holdingSprint } from "../../planning/sprint-plan.ts";
import type { Program } from "../../program.ts";
import { leftInReview } from "../../reviews/rules/sprint-review.ts";
import { sprintStateForbids } from "../../sprints/rules/sprints.ts";
import { openStates } from "../deliverable-moves.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  /** Wanted once the sprint is locked. */
  reason: optionalText(),
  /** Where it leaves a pillar without work for the first time. */
  ...absenceFields,
}).transform(withAbsence);

const name = "uncommit-deliverable";

export const uncommitDeliverable = defineCommand({
  name,
  noun: "deliverable",
  input,
  preconditions(program, id, situation) {
    const deliverable = program.deliverable.get(id);
    const sprint = deliverable ? sprintToLeave(program, deliverable) : null;
    const subject = { noun: "deliverable", id } as const;
    return [
      ...stateForbids.check(
        program,
        {
          subject,
          state: deliverable?.state ?? "",
          allowed: openStates,
        },
        situation,
      ),
      ...nothingSaid.check(
        program,
        { subject, says: sprint ? null : `${id} isn't in an open sprint.` },
        situation,
      ),
      ...(sprint
        ? sprintStateForbids.check(
            program,
            {
              sprintId: sprint.id,
              doing: "taking deliverables out",
              allowed: ["DRAFT", "PLANNED", "ACTIVE"],
            },
            situation,
          )
        : []),
      // What waits for a verdict does not leave a running sprint without one.
      ...leftInReview.check(
        program,
        { deliverableIds: sprint?.state === "ACTIVE" ? [id] : [] },
        situation,
      ),
    ];
  },
  checkInput(program, { deliverableId: id, reason, absence }, situation) {
    const deliverable = program.deliverable.get(id);
    const sprint = deliverable ? sprintToLeave(program, deliverable) : null;
    if (!sprint || sprint.state === "DRAFT") return [];
    const subject = { noun: "deliverable", id } as const;
    const given = absence ? [absence] : [];
    return [
      ...reasonTooShort.check(
        program,
        { subject, reason, field: "The reason for taking it out" },
        situation,
      ),
      ...pillarsAfter(program, sprint, { out: [id], in: [] }, given, name, situation),
    ];
  },
  changes(program, { deliverableId: id, reason, absence }, situation, mint) {
    const deliverable = program.deliverable.get(id);
    const sprint = deliverable ? sprintToLeave(program, deliverable) : null;
    if (!sprint) return [];
    if (sprint.state === "DRAFT")
      return [
        change("deliverable-uncommitted", id, { sprintId: null }),
        change("sprint-edited", sprint.id, {
          plannedById: actorId(program, situation),
          plannedAt: situation.now,
        }),
      ];
    const given = absence ? [absence] : [];
    return [
      ...takenOut(program, sprint.id, id, reason, situation),
      ...(absence
        ? [
            change("sprint-edited", sprint.id, {
              absences: [...sprint.absences, ...absencesKept(program, given, situation)],
            }),
          ]
        : []),
      ...absencesAcknowledged(program, sprint.id, given, name, situation, mint),
    ];
  },
});

/** The locked sprint that holds it, else the draft it is placed in. */
function sprintToLeave(program: Program, deliverable: Deliverable): Sprint | null {
  const holder = holdingSprint(program, deliverable);
  if (holder) return holder;
  const own = program.sprint.get(deliverable.sprintId ?? "");
  return own?.state === "DRAFT" ? own : null;
}
