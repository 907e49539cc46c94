/** Work that is carried over into the next sprint: when it is due there. */
import type { Day } from "../../calendar/index.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Sprint } from "../../nouns.ts";
import { nextOpenSprint } from "../../sprints/sprint-records.ts";

/** T-121: the new due date of work that is carried over lies in the sprint it is carried into (I-41). */
export const dueOutsideNextSprint = rule<{ itemId: string; sprint: Sprint; dueDay: Day }>({
  id: "T-121",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Carried-over work is due within the sprint it is carried into.",
  objection:
    "{deliverable} can't be due on {dueDay}. Sprint {number} runs from {startDay} to {endDay}.",
  remedy: "Choose a day in that sprint, or leave the field empty for its last working day.",
  check: (program, { itemId, sprint, dueDay }) => {
    const next = nextOpenSprint(program, sprint);
    if (!next || (next.startDay <= dueDay && dueDay <= next.endDay)) return [];
    const { number, startDay, endDay } = next;
    return [
      {
        subject: { noun: "sprintItem", id: itemId },
        facts: {
          deliverable: program.sprintItem.get(itemId)?.deliverableId ?? "It",
          ...{ dueDay, number, startDay, endDay },
        },
      },
    ];
  },
});

export const carriedWorkRules = [dueOutsideNextSprint];
