/** The review and the retrospective of a sprint as they were recorded. Who made which point is not told. */
import type { Day, Instant } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Retrospective } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import {
  actionsOfRetro,
  adjustmentsOfSprint,
  feedbackOfSprint,
  pointsOfRetro,
} from "../../program.ts";
import { causesOf } from "../../reviews/root-causes.ts";
import type { RetroActionLine } from "../../reviews/views/retro-actions.ts";
import { actionLine } from "../../reviews/views/retro-actions.ts";
import type {
  FeedbackSource,
  ParticipantKind,
  RetroLevel,
  RetroPointKind,
  RootCause,
  SprintDisposition,
} from "../../vocabulary.ts";
import { itemsHeld, retrospectiveOf, reviewOf } from "../sprint-records.ts";

export interface FeedbackLine {
  readonly id: string;
  readonly source: FeedbackSource;
  readonly text: string;
  readonly decision: string | null;
  readonly noActionReason: string | null;
  readonly decidedBy: string;
}

export interface SprintReviewRecord {
  readonly day: Day;
  readonly attendees: readonly { readonly id: string; readonly name: string }[];
  readonly summary: string;
  readonly closedAt: Instant | null;
  readonly demonstrated: readonly {
    readonly id: string;
    readonly title: string;
    readonly note: string;
  }[];
  readonly unfinished: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: number;
    readonly disposition: SprintDisposition;
    readonly rootCause: RootCause | null;
    readonly note: string | null;
  }[];
  readonly causes: readonly { readonly cause: RootCause; readonly points: number }[];
  readonly adjustments: readonly {
    readonly id: string;
    readonly text: string;
    readonly evidence: string | null;
  }[];
  readonly feedback: readonly FeedbackLine[];
}

/**
 * The review of a sprint as recorded; null before it is opened. `unfinished` lists what was not accepted and what
 * became of it, with points at lock.
 */
export function reviewRecordOf(program: Program, sprintId: string): SprintReviewRecord | null {
  const review = reviewOf(program, sprintId);
  const sprint = program.sprint.get(sprintId);
  if (!review || !sprint) return null;
  const items = itemsHeld(program, sprintId);
  const titleOf = (id: string) => program.deliverable.get(id)?.title ?? id;
  return {
    day: review.day,
    attendees: review.attendeeIds.map((id) => ({ id, name: nameOf(program, id) })),
    summary: review.summary,
    closedAt: review.closedAt,
    demonstrated: items.flatMap(({ deliverableId: id, demonstrationNote: note }) =>
      note === null ? [] : [{ id, title: titleOf(id), note }],
    ),
    unfinished: items.flatMap((item) =>
      item.disposition === null || item.disposition === "ACCEPTED"
        ? []
        : [
            {
              id: item.deliverableId,
              title: titleOf(item.deliverableId),
              points: item.pointsAtLock,
              disposition: item.disposition,
              rootCause: item.rootCause,
              note: item.rootCauseNote,
            },
          ],
    ),
    causes: causesOf(program, sprint),
    adjustments: adjustmentsOfSprint(program).get(sprintId) ?? [],
    feedback: feedbackLines(program, sprintId),
  };
}

/** Feedback given in the review of a sprint, with the decision about it or why nothing follows, and who decided. */
export const feedbackLines = (program: Program, sprintId: string): readonly FeedbackLine[] =>
  (feedbackOfSprint(program).get(sprintId) ?? []).map((one) => ({
    id: one.id,
    source: one.source,
    text: one.text,
    decision: one.decision,
    noActionReason: one.noActionReason,
    decidedBy: nameOf(program, one.decidedById),
  }));

export interface PointLine {
  readonly id: string;
  readonly kind: RetroPointKind;
  readonly text: string;
  readonly theme: string;
  readonly recommendation: string | null;
}

export interface ParticipantLine {
  readonly memberId: string | null;
  readonly name: string;
  readonly role: string;
  readonly kind: ParticipantKind;
}

export interface RetroRecord {
  readonly id: string;
  readonly level: RetroLevel;
  readonly day: Day;
  readonly closedAt: Instant | null;
  readonly participants: readonly ParticipantLine[];
  readonly points: readonly PointLine[];
  readonly actions: readonly RetroActionLine[];
}

/** The retrospective of a sprint; null before it is opened. Who made which point is left out. */
export function retroRecordOf(
  program: Program,
  sprintId: string,
  situation: Situation,
): RetroRecord | null {
  const retrospective = retrospectiveOf(program, sprintId);
  return retrospective ? retroRecord(program, retrospective, situation) : null;
}

/**
 * A retrospective with its participants, points and actions. Who made which point is left out for every reader;
 * guests are named by their role.
 */
export const retroRecord = (
  program: Program,
  { id, level, day, closedAt, participants }: Retrospective,
  situation: Situation,
): RetroRecord => ({
  id,
  level,
  day,
  closedAt,
  participants: participants.map((one) => ({
    ...one,
    name: one.memberId === null ? one.role : nameOf(program, one.memberId),
  })),
  points: (pointsOfRetro(program).get(id) ?? []).map((point) => ({
    id: point.id,
    kind: point.kind,
    text: point.text,
    theme: point.theme,
    recommendation: point.recommendation,
  })),
  actions: (actionsOfRetro(program).get(id) ?? []).map((action) =>
    actionLine(program, action, situation),
  ),
});
