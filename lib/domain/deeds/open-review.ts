/** The review of a running sprint begins: from now on everything in it is accepted, returned or disposed of. */
import type { Day } from "../calendar.ts";
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { sprintStateForbids } from "../rules/sprints.ts";
import { actorId } from "../situation.ts";
import { recordDayFindings } from "./record-day.ts";
import { unknownMembers } from "./references.ts";

export interface OpenReview extends Command {
  readonly sprintId: string;
  readonly day: Day;
  readonly attendeeIds: readonly string[];
}

export const openReview = deed<OpenReview>({
  name: "open-review",
  noun: "sprint",
  subjectId: (command) => command.sprintId,
  objections: (program, id, situation) =>
    sprintStateForbids.look(
      program,
      { sprintId: id, doing: "opening the review", allowed: ["ACTIVE"] },
      situation,
    ),
  provokes: (program, { sprintId: id, day, attendeeIds }, situation) => [
    ...recordDayFindings(program, id, day, situation),
    ...unknownMembers(program, { noun: "sprint", id }, "Who was there", attendeeIds, situation),
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
