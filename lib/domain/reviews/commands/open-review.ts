/** The review of a running sprint begins: from now on everything in it is accepted, returned or disposed of. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { day, id, ids, inputOf } from "../../engine/inputs.ts";
import { actorId } from "../../engine/situation.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import { sprintStateForbids } from "../../sprints/rules/sprints.ts";
import { recordDayFindings } from "./record-day.ts";

const input = inputOf({
  sprintId: id("A sprint"),
  day: day("The day it is held"),
  attendeeIds: ids(),
});

export const openReview = defineCommand({
  name: "open-review",
  noun: "sprint",
  input,
  preconditions: (program, id, situation) =>
    sprintStateForbids.check(
      program,
      { sprintId: id, doing: "opening the review", allowed: ["ACTIVE"] },
      situation,
    ),
  checkInput: (program, { sprintId: id, day, attendeeIds }, situation) => [
    ...recordDayFindings(program, id, day, situation),
    ...unknownMembers(program, { noun: "sprint", id }, "The participants", attendeeIds, situation),
  ],
  /** Whoever asked to cancel it and was not confirmed has been answered: it is reviewed instead. */
  changes: (program, { sprintId, day, attendeeIds }, situation, mint) => [
    ...(program.sprint.get(sprintId)?.cancelAskedById
      ? [change("sprint-kept", sprintId, { cancelAskedById: null, cancelledReason: null })]
      : []),
    change("sprint-review-opened", sprintId, { state: "IN_REVIEW" }),
    change("review-opened", mint("sprintReview"), {
      sprintId,
      day,
      attendeeIds: [...new Set(attendeeIds)],
      summary: "",
      openedById: actorId(program, situation),
      openedAt: situation.now,
      closedAt: null,
    }),
  ],
});
