/** The review of a sprint (L8): what was shown, what was not finished and why, what changes because of it. */

import type { Day } from "../../calendar/index.ts";
import { acceptDeliverable } from "../../deliverables/commands/accept-deliverable.ts";
import { availability } from "../../engine/availability.ts";
import type { Command } from "../../engine/command.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Sprint, SprintItem } from "../../nouns.ts";
import { carriedDueDay } from "../../planning/carry-overs.ts";
import type { Program } from "../../program.ts";
import { routes } from "../../routes.ts";
import { heldSprintNumbered } from "../../sprints/running-sprint.ts";
import { isUnsettled, itemsHeld, nextOpenSprint } from "../../sprints/sprint-records.ts";
import type { SprintItemRow } from "../../sprints/views/sprint-cockpit.ts";
import { itemRow } from "../../sprints/views/sprint-cockpit.ts";
import type { FeedbackLine, SprintReviewRecord } from "../../sprints/views/sprint-record.ts";
import { feedbackLines, reviewRecordOf } from "../../sprints/views/sprint-record.ts";
import type { SprintRow } from "../../sprints/views/sprint-row.ts";
import { sprintRow } from "../../sprints/views/sprint-row.ts";
import { sprintStep } from "../../sprints/views/sprint-step.ts";
import { activeMembers } from "../../workstreams/views/workstream-list.ts";
import { adjustCourse } from "../commands/adjust-course.ts";
import { closeReview } from "../commands/close-review.ts";
import { decideFeedback } from "../commands/decide-feedback.ts";
import { demonstrateDeliverable } from "../commands/demonstrate-deliverable.ts";
import { disposeItem } from "../commands/dispose-item.ts";
import { disposeItems } from "../commands/dispose-items.ts";
import { editReview } from "../commands/edit-review.ts";
import { giveFeedback } from "../commands/give-feedback.ts";
import { openReview } from "../commands/open-review.ts";

export interface ReviewItem extends SprintItemRow {
  readonly itemId: string;
  readonly demonstration: string | null;
  readonly unsettled: boolean;
  readonly demonstrate: AvailabilityLine;
  readonly dispose: AvailabilityLine;
  /** Where it is accepted or returned, while it waits for that; with what stands in the way. */
  readonly verdict: { readonly href: string; readonly offer: AvailabilityLine } | null;
  /** How often it was carried over before. */
  readonly carryOverCount: number;
}

export interface SprintReviewPage {
  readonly sprint: SprintRow;
  readonly sprintId: string;
  readonly today: Day;
  readonly standing: "AHEAD" | "OPEN" | "CLOSED";
  /** Its last working day has come. */
  readonly due: boolean;
  readonly record: SprintReviewRecord | null;
  readonly feedback: readonly (FeedbackLine & { readonly decide: AvailabilityLine })[];
  readonly items: readonly ReviewItem[];
  /** Neither accepted nor disposed of with a cause. */
  readonly left: number;
  readonly acceptedPoints: number;
  readonly nextSprint: {
    readonly number: number;
    readonly startDay: Day;
    readonly endDay: Day;
    /** What carried work is due on, unless somebody says otherwise. */
    readonly dueDay: Day;
  } | null;
  /** The sprint after it where that is locked already: nothing can be carried into it. */
  readonly lockedNext: number | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly open: AvailabilityLine;
  readonly edit: AvailabilityLine;
  readonly adjust: AvailabilityLine;
  readonly giveFeedback: AvailabilityLine;
  readonly disposeSeveral: AvailabilityLine;
  readonly close: AvailabilityLine;
}

/** Null when there is no sprint of that number, or it was cancelled. */
export function sprintReviewPage(
  program: Program,
  number: number,
  situation: Situation,
): SprintReviewPage | null {
  const sprint = heldSprintNumbered(program, number);
  if (!sprint) return null;
  const asked = (command: Pick<Command<never>, "name" | "preconditions">, id = sprint.id) =>
    availabilityLine(availability(command, program, id, situation));
  const held = itemsHeld(program, sprint.id);
  const record = reviewRecordOf(program, sprint.id);
  const row = sprintRow(program, sprint, false);
  const next = nextOpenSprint(program, sprint);
  return {
    sprint: row,
    sprintId: sprint.id,
    today: situation.today,
    standing: record === null ? "AHEAD" : record.closedAt === null ? "OPEN" : "CLOSED",
    record,
    due: sprintStep(program, sprint, situation).due,
    feedback: feedbackLines(program, sprint.id).map((line) => ({
      ...line,
      decide: asked(decideFeedback, line.id),
    })),
    items: held.flatMap((item) => reviewItem(program, item, situation)),
    left: held.filter(isUnsettled).length,
    acceptedPoints: row.acceptedPoints,
    nextSprint: next && {
      number: next.number,
      startDay: next.startDay,
      endDay: next.endDay,
      dueDay: carriedDueDay(program, next),
    },
    lockedNext: next ? null : lockedSprintAfter(program, sprint),
    people: activeMembers(program),
    open: asked(openReview),
    edit: asked(editReview),
    adjust: asked(adjustCourse),
    giveFeedback: asked(giveFeedback),
    disposeSeveral: asked(disposeItems, program.id),
    close: asked(closeReview),
  };
}

function lockedSprintAfter(program: Program, { number }: Sprint): number | null {
  const later = [...program.sprint.values()].filter(
    (one) => one.number > number && one.state !== "CANCELLED",
  );
  return later.length === 0 ? null : Math.min(...later.map((one) => one.number));
}

function reviewItem(
  program: Program,
  item: SprintItem,
  situation: Situation,
): readonly ReviewItem[] {
  const sprint = program.sprint.get(item.sprintId);
  const deliverable = program.deliverable.get(item.deliverableId);
  if (!sprint || !deliverable) return [];
  const { id, workstreamId } = deliverable;
  return [
    {
      ...itemRow(program, sprint, deliverable, item.pointsAtLock, item, situation),
      itemId: item.id,
      demonstration: item.demonstrationNote,
      unsettled: isUnsettled(item),
      demonstrate: availabilityLine(
        availability(demonstrateDeliverable, program, item.id, situation),
      ),
      dispose: availabilityLine(availability(disposeItem, program, item.id, situation)),
      verdict:
        deliverable.state === "IN_REVIEW"
          ? {
              href: routes.deliverable(program.facts.slug, workstreamId, id),
              offer: availabilityLine(availability(acceptDeliverable, program, id, situation)),
            }
          : null,
      carryOverCount: deliverable.carryOverCount,
    },
  ];
}
