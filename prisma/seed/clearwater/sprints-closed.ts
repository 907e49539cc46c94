/** How a sprint ended: shown, disposed of with its causes, looked back on, closed. */
import {
  adjustCourse,
  agreeRetroAction,
  closeSprint as close,
  closeRetrospective,
  closeReview,
  completeRetroAction,
  criteriaOf,
  decideFeedback,
  deferRetroAction,
  demonstrateDeliverable,
  disposeItem,
  editReview,
  giveFeedback,
  itemsOfSprint,
  makeRetroPoint,
  openRetrospective,
  openReview,
  retrospectivesOfSprint,
  startRetroAction,
} from "#domain";
import type { Story } from "../story.ts";
import { retrospectives, reviews } from "./ceremonies.ts";
import { actor, leadOf, member } from "./scene.ts";
import { carriedBecause, dueIn, sprintNumbered } from "./sprints-told.ts";

export type ClosedSprint = 1 | 2 | 3;

/** The review: who showed what, what goes on and why, what changes because of it. */
export function reviewSprint(story: Story, number: ClosedSprint): void {
  const { summary, attendees, adjustment, feedback } = reviews[number];
  const sprintId = sprintNumbered(story, number).id;
  const day = story.situation.today;
  const attendeeIds = attendees.map(member);
  story.by(actor("leila")).does(openReview, { sprintId, day, attendeeIds });
  for (const item of itemsOfSprint(story.program).get(sprintId) ?? []) {
    const because = carriedBecause[`${item.deliverableId}@${number}`];
    const stream = story.program.deliverable.get(item.deliverableId)?.workstreamId ?? "";
    story.by(actor(leadOf(story.program, stream)));
    if (because)
      story.does(disposeItem, {
        itemId: item.id,
        disposition: "CARRIED_OVER",
        rootCause: because.cause,
        note: because.note,
        // The day the team expects it now; DL15 will miss that one too.
        dueDay: story.program.deliverable.get(item.deliverableId)?.forecastDay ?? null,
        parts: [],
      });
    else
      story.does(demonstrateDeliverable, {
        itemId: item.id,
        note: shownOf(story, item.deliverableId),
        link: null,
      });
  }
  story.by(actor("leila")).does(adjustCourse, { sprintId, ...adjustment });
  for (const { source, text, decision, noAction } of feedback) {
    const [feedbackId = ""] = story.does(giveFeedback, { sprintId, source, text });
    story.does(decideFeedback, {
      feedbackId,
      decision: decision ?? "",
      noActionReason: noAction ?? "",
    });
  }
  story.does(editReview, { sprintId, day, attendeeIds, summary });
  story.does(closeReview, { sprintId });
}

/** What the room saw: the first criterion, held. */
function shownOf(story: Story, deliverableId: string): string {
  const [criterion] = criteriaOf(story.program).get(`deliverable:${deliverableId}`) ?? [];
  return criterion ? `${criterion.text}. Seen by everybody in the room.` : "Seen by everybody.";
}

/** The retrospective: what went well, what did not and what is done about it; older actions first. */
export function lookBack(story: Story, number: ClosedSprint): void {
  const { participants, well, problems, actions } = retrospectives[number];
  const sprintId = sprintNumbered(story, number).id;
  story.by(actor("leila")).does(openRetrospective, {
    sprintId,
    day: story.situation.today,
    participants: participants.map(({ who, role, kind }) => ({
      memberId: who === null ? null : member(who),
      role,
      kind,
    })),
  });
  const retrospectiveId = retrospectivesOfSprint(story.program).get(sprintId)?.[0]?.id ?? "";
  settleDue(story, number);
  for (const { text, theme } of well)
    story.does(makeRetroPoint, {
      retrospectiveId,
      kind: "WENT_WELL",
      text,
      theme,
      recommendation: null,
    });
  const points = problems.map(
    (problem) =>
      story.does(makeRetroPoint, { retrospectiveId, kind: "PROBLEM", ...problem })[0] ?? null,
  );
  actions.forEach(({ text, owner, target, verification, rootCause }, place) => {
    story.does(agreeRetroAction, {
      retrospectiveId,
      pointId: points[place] ?? null,
      text,
      ownerId: member(owner),
      targetSprint: target,
      verification,
      rootCause,
    });
  });
  story.does(closeRetrospective, { retrospectiveId });
}

/** Actions due in this sprint were done, or put off once with a reason. */
function settleDue(story: Story, number: ClosedSprint): void {
  const told = Object.values(retrospectives).flatMap(({ actions }) => actions);
  for (const action of dueIn(story, number)) {
    const became = told.find(({ text }) => text === action.text);
    if (became?.done)
      story.does(completeRetroAction, { actionId: action.id, shownBy: became.done });
    else if (became?.deferred)
      story.does(deferRetroAction, {
        actionId: action.id,
        targetSprint: 5,
        reason: became.deferred,
      });
  }
}

export const closeSprint = (story: Story, number: ClosedSprint): void => {
  story.by(actor("leila")).does(close, { sprintId: sprintNumbered(story, number).id });
};

/** In the middle of sprint 4: one action is done, one is under way, one has not begun. */
export function actionsUnderWay(story: Story): void {
  const due = dueIn(story, 4);
  const about = (text: string) => due.find((one) => one.text === text)?.id ?? "";
  const gate = retrospectives[3].actions[0];
  story.by(actor("jonas")).does(completeRetroAction, {
    actionId: about(gate?.text ?? ""),
    shownBy: gate?.done ?? "",
  });
  story.by(actor("leila")).does(startRetroAction, {
    actionId: about("Agree need-by dates in the integration review"),
  });
}
