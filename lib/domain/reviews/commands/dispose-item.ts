/** What becomes of committed work that was not accepted, and what led to it. */

import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { dropped } from "../../deliverables/commands/drop-deliverable.ts";
import { progressNoted } from "../../deliverables/commands/progress-notes.ts";
import { droppedUnderSuccessors } from "../../deliverables/rules/sequence.ts";
import { impactNoticeChanges } from "../../dependencies/commands/impact-notices.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Complaints, InputOf } from "../../engine/inputs.ts";
import {
  choice,
  column,
  complain,
  flag,
  id,
  inputOf,
  optionalChoice,
  optionalDay,
  optionalText,
} from "../../engine/inputs.ts";
import { reasonTooShort } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Noun, SprintItem } from "../../nouns.ts";
import { carriedDays } from "../../planning/carry-overs.ts";
import { raisedWhenCarried } from "../../planning/commands/carrying-over.ts";
import { dueOutsideNextSprint } from "../../planning/rules/carried-work.ts";
import type { Program } from "../../program.ts";
import { nextOpenSprint } from "../../sprints/sprint-records.ts";
import { rootCauses } from "../../vocabulary.ts";
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

/** A part counts as soon as one of its two fields is filled. */
const partsIn = (
  titles: readonly string[],
  points: readonly string[],
  context: Complaints,
): readonly PartGiven[] =>
  titles.flatMap((title, at) => {
    const written = points[at] ?? "";
    if (title === "" && written === "") return [];
    const whole = /^\d{1,4}$/.test(written) ? Number(written) : null;
    if (title === "") complain(context, "partTitle", `Enter a title for part ${at + 1}.`);
    if (whole === null)
      complain(context, "partPoints", `Enter the points of part ${at + 1} as a whole number.`);
    return whole === null ? [] : [{ title, points: whole }];
  });

const input = inputOf({
  itemId: id("A deliverable"),
  disposition: choice(["CARRIED_OVER", "SPLIT", "DROPPED", "RETURNED"], "A disposition"),
  /** Null is refused (I-56); it comes from a form in which nothing was chosen. */
  rootCause: optionalChoice(rootCauses),
  note: optionalText(),
  /** The new due date of what is carried over; left out it is the last working day of the next sprint (I-41). */
  dueDay: optionalDay(),
  partTitle: column(),
  partPoints: column(),
  /** Takes over the blame-free wording instead of the note. */
  reworded: flag(),
}).transform(({ partTitle, partPoints, ...rest }, context) => ({
  ...rest,
  /** For a split: the deliverables it becomes. */
  parts: rest.disposition === "SPLIT" ? partsIn(partTitle, partPoints, context) : [],
}));

export type DisposeItem = InputOf<typeof input, "dueDay" | "reworded">;

const noteOf = (program: Program, { itemId, rootCause, note, reworded }: DisposeItem): string =>
  reworded && rootCause !== null
    ? blameFree(rootCause, program.sprintItem.get(itemId)?.deliverableId ?? "")
    : note.trim();

export const disposeItem = defineCommand<DisposeItem>({
  name: "dispose-item",
  noun: "sprintItem",
  input,
  subjectId: (command) => command.itemId,
  preconditions(program, itemId, situation) {
    const item = program.sprintItem.get(itemId);
    if (!item) return [];
    return [
      ...reviewNotOpen.check(program, { sprintId: item.sprintId }, situation),
      ...disposedAlready.check(program, { itemId }, situation),
      ...leftInReview.check(program, { deliverableIds: [item.deliverableId] }, situation),
    ];
  },
  checkInput(program, command, situation) {
    const { itemId, disposition, rootCause } = command;
    const item = program.sprintItem.get(itemId);
    if (!item) return [];
    const { deliverableId } = item;
    const subject = { noun: "sprintItem", id: itemId } as const;
    const note = noteOf(program, command);
    return [
      ...disposedAlready.check(program, { itemId, wanted: disposition }, situation),
      ...causeBlames.check(program, { itemId, deliverableId, cause: rootCause, note }, situation),
      ...reasonTooShort.check(
        program,
        { subject, reason: note, field: "What caused it" },
        situation,
      ),
      ...(item.disposition === null ? fateFindings(program, item, command, situation) : []),
    ];
  },
  changes(program, command, situation, mint) {
    const item = program.sprintItem.get(command.itemId);
    if (!item || command.rootCause === null) return [];
    const note = noteOf(program, command);
    return [
      ...(item.disposition === null ? fate(program, item, command, note, situation, mint) : []),
      change("sprint-item-disposed", item.id, {
        disposition: command.disposition,
        rootCause: command.rootCause,
        rootCauseNote: note,
        disposedById: actorId(program, situation),
      }),
    ];
  },
});

/** Findings about the chosen disposition, beyond its cause. */
function fateFindings(
  program: Program,
  { id: itemId, sprintId, deliverableId }: SprintItem,
  { disposition, parts, dueDay }: DisposeItem,
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
  { disposition, parts, dueDay }: DisposeItem,
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
