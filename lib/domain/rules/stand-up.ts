/** Stand-up notes: every stream every working day, and what they mention does not stay only there. */
import type { Day } from "../calendar.ts";
import { isWorkingDay } from "../calendar.ts";
import { rule } from "../finding.ts";
import type { Ref } from "../ids.ts";
import { runningSprint } from "../measures/running-sprint.ts";

const house = { label: "Throughline", url: null };

/** T-67: what is written down has happened. */
export const dayNotCome = rule<{ subject: Ref; field: string; day: Day }>({
  id: "T-67",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "house",
  source: house,
  statement: "A stand-up note and an integration review speak of a day that has come.",
  objection: "{field} is for {day}, and that day has not come yet.",
  mend: "Choose today or a day before; what is planned belongs into the plan, or under Next.",
  sees: (_program, { subject, field, day }, { today }) =>
    day > today ? [{ subject, facts: { field, day } }] : [],
});

/** T-68: a note is written while its sprint runs; older days are history. */
export const noteTooLate = rule<{ subject: Ref; day: Day }>({
  id: "T-68",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "house",
  source: house,
  statement: "A stand-up note is for today, or for a past working day of the sprint that runs.",
  objection: "A note for {day} cannot be written any more: {why}.",
  mend: "Write today's note; what is worth keeping of an earlier day fits into it.",
  sees: (program, { subject, day }, { today }) => {
    if (day >= today) return [];
    const sprint = runningSprint(program);
    const why =
      sprint === null
        ? "no sprint runs"
        : day < sprint.startDay
          ? `sprint ${sprint.number} began on ${sprint.startDay}`
          : isWorkingDay(program.facts.calendar, day)
            ? null
            : "nobody works on that day";
    return why === null ? [] : [{ subject, facts: { day, why } }];
  },
});

/** T-69: a note about a deliverable speaks of one of the stream's own. */
export const notOfThisStream = rule<{
  subject: Ref;
  deliverableId: string | null;
  workstreamId: string;
}>({
  id: "T-69",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "house",
  source: house,
  statement: "A stand-up note speaks of its own stream's deliverables.",
  objection: "{id} belongs to {stream}, not to this stream.",
  mend: "Choose one of this stream's deliverables, or none; name the other in the text.",
  sees: (program, { subject, deliverableId, workstreamId }) => {
    const deliverable = program.deliverable.get(deliverableId ?? "");
    if (!deliverable || deliverable.workstreamId === workstreamId) return [];
    const stream = program.workstream.get(deliverable.workstreamId)?.name ?? "another stream";
    return [{ subject, facts: { id: deliverable.id, stream } }];
  },
});

export const standUpRules = [dayNotCome, noteTooLate, notOfThisStream];
