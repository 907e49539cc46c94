/** What a disposition of unfinished work asks and does, for one deliverable or for several at once. */

import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { dropped } from "../../deliverables/commands/drop-deliverable.ts";
import { progressNoted } from "../../deliverables/commands/progress-notes.ts";
import { droppedUnderSuccessors } from "../../deliverables/rules/sequence.ts";
import { impactNoticeChanges } from "../../dependencies/commands/impact-notices.ts";
import type { Finding } from "../../engine/finding.ts";
import { reasonTooShort } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Noun, SprintItem } from "../../nouns.ts";
import { carriedDays } from "../../planning/carry-overs.ts";
import { raisedWhenCarried } from "../../planning/commands/carrying-over.ts";
import { dueOutsideNextSprint } from "../../planning/rules/carried-work.ts";
import type { Program } from "../../program.ts";
import { nextOpenSprint } from "../../sprints/sprint-records.ts";
import type { RootCause, SprintDisposition } from "../../vocabulary.ts";
import { blameFree } from "../root-causes.ts";
import {
  carriedOverAgain,
  causeBlames,
  disposedAlready,
  leftInReview,
  nowhereToCarry,
  reviewNotOpen,
} from "../rules/sprint-review.ts";
import type { PartGiven } from "./split-deliverable.ts";
import { splitChanges, splitFindings } from "./split-deliverable.ts";

/** What becomes of one deliverable of a sprint, and what led to it. */
export interface Disposal {
  readonly itemId: string;
  readonly disposition: Exclude<SprintDisposition, "ACCEPTED">;
  /** Null is refused (I-56); it comes from a form in which nothing was chosen. */
  readonly rootCause: RootCause | null;
  readonly note: string;
  /** The new due day of what is carried over; left out it is the last working day of the next sprint (I-41). */
  readonly dueDay?: Day | null | undefined;
  /** For a split: the deliverables it becomes. */
  readonly parts: readonly PartGiven[];
  /** Takes over the blame-free wording instead of the note. */
  readonly reworded?: boolean | undefined;
}

const noteOf = (program: Program, { itemId, rootCause, note, reworded }: Disposal): string =>
  reworded && rootCause !== null
    ? blameFree(rootCause, program.sprintItem.get(itemId)?.deliverableId ?? "")
    : note.trim();

/** What stands in the way of any disposition of it, before anything is typed. */
export function disposalPreconditions(
  program: Program,
  itemId: string,
  situation: Situation,
): readonly Finding[] {
  const item = program.sprintItem.get(itemId);
  if (!item) return [];
  return [
    ...reviewNotOpen.check(program, { sprintId: item.sprintId }, situation),
    ...disposedAlready.check(program, { itemId }, situation),
    ...leftInReview.check(program, { deliverableIds: [item.deliverableId] }, situation),
  ];
}

/** What the chosen disposition provokes. */
export function disposalFindings(
  program: Program,
  disposal: Disposal,
  situation: Situation,
): readonly Finding[] {
  const { itemId, disposition, rootCause } = disposal;
  const item = program.sprintItem.get(itemId);
  if (!item) return [];
  const { deliverableId } = item;
  const subject = { noun: "sprintItem", id: itemId } as const;
  const note = noteOf(program, disposal);
  return [
    ...disposedAlready.check(program, { itemId, wanted: disposition }, situation),
    ...causeBlames.check(program, { itemId, deliverableId, cause: rootCause, note }, situation),
    ...reasonTooShort.check(program, { subject, reason: note, field: "What led to it" }, situation),
    ...(item.disposition === null ? fateFindings(program, item, disposal, situation) : []),
  ];
}

/** The disposition with its cause, and what follows for the deliverable; an item disposed of before gets its cause only. */
export function disposalChanges(
  program: Program,
  disposal: Disposal,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const item = program.sprintItem.get(disposal.itemId);
  if (!item || disposal.rootCause === null) return [];
  const note = noteOf(program, disposal);
  return [
    ...(item.disposition === null ? fate(program, item, disposal, note, situation, mint) : []),
    change("sprint-item-disposed", item.id, {
      disposition: disposal.disposition,
      rootCause: disposal.rootCause,
      rootCauseNote: note,
      disposedById: actorId(program, situation),
    }),
  ];
}

/** What the disposition provokes beyond its cause. */
function fateFindings(
  program: Program,
  { id: itemId, sprintId, deliverableId }: SprintItem,
  { disposition, parts, dueDay }: Disposal,
  situation: Situation,
): readonly Finding[] {
  const sprint = program.sprint.get(sprintId);
  switch (disposition) {
    case "CARRIED_OVER":
      return [
        ...(sprint ? nowhereToCarry.check(program, { itemId, sprint }, situation) : []),
        ...(sprint && dueDay
          ? dueOutsideNextSprint.check(program, { itemId, sprint, dueDay }, situation)
          : []),
        ...carriedOverAgain.check(program, { deliverableId }, situation),
      ];
    case "DROPPED":
      return droppedUnderSuccessors.check(program, { deliverableId }, situation);
    case "SPLIT":
      return splitFindings(program, { noun: "sprintItem", id: itemId }, parts, situation);
    case "RETURNED":
      return [];
  }
}

function fate(
  program: Program,
  item: SprintItem,
  { disposition, parts, dueDay }: Disposal,
  note: string,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const deliverable = program.deliverable.get(item.deliverableId);
  if (!deliverable) return [];
  const { id, state } = deliverable;
  switch (disposition) {
    case "CARRIED_OVER":
      return carriedOver(program, item, dueDay ?? null, note, situation, mint);
    case "DROPPED":
      return dropped(program, id, note, situation, mint, item.id);
    case "SPLIT":
      return splitChanges(program, deliverable, parts, item.id, situation, mint);
    case "RETURNED":
      return [
        change("deliverable-uncommitted", id, { sprintId: null }),
        progressNoted(program, id, state, `Back to the backlog: ${note}`, situation, mint),
      ];
  }
}

function carriedOver(
  program: Program,
  { sprintId, deliverableId: id }: SprintItem,
  dueDay: Day | null,
  note: string,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const sprint = program.sprint.get(sprintId);
  const deliverable = program.deliverable.get(id);
  const next = sprint ? nextOpenSprint(program, sprint) : null;
  if (!sprint || !deliverable || !next) return [];
  const times = deliverable.carryOverCount + 1;
  const days = carriedDays(program, deliverable, next, dueDay);
  const [before, after] = [
    deliverable.forecastDay ?? deliverable.dueDay,
    days.forecastDay ?? days.dueDay,
  ];
  return [
    change("deliverable-carried-over", id, {
      sprintId: next.id,
      carryOverCount: times,
      ...days,
    }),
    // A later day is a slip like any other (I-26).
    ...(before !== null && after !== null && compareDays(after, before) > 0
      ? impactNoticeChanges(program, id, after, situation, mint)
      : []),
    progressNoted(
      program,
      id,
      deliverable.state,
      `Carried over into sprint ${next.number}: ${note}`,
      situation,
      mint,
    ),
    ...raisedWhenCarried(program, id, times, situation, mint),
  ];
}
