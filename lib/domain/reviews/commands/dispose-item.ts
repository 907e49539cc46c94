/** What becomes of committed work that was not accepted, and what led to it. */

import { defineCommand } from "../../engine/command.ts";
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
import { rootCauses } from "../../vocabulary.ts";
import { disposalChanges, disposalFindings, disposalPreconditions } from "./disposal.ts";
import type { PartGiven } from "./split-deliverable.ts";

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
    if (title === "") complain(context, "partTitle", `Part ${at + 1} needs a title.`);
    if (whole === null)
      complain(context, "partPoints", `Part ${at + 1} needs its points, as a whole number.`);
    return whole === null ? [] : [{ title, points: whole }];
  });

const input = inputOf({
  itemId: id("A deliverable"),
  disposition: choice(["CARRIED_OVER", "SPLIT", "DROPPED", "RETURNED"], "What becomes of it"),
  /** Null is refused (I-56); it comes from a form in which nothing was chosen. */
  rootCause: optionalChoice(rootCauses),
  note: optionalText(),
  /** The new due day of what is carried over; left out it is the last working day of the next sprint (I-41). */
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

export const disposeItem = defineCommand<DisposeItem>({
  name: "dispose-item",
  noun: "sprintItem",
  input,
  subjectId: (command) => command.itemId,
  preconditions: disposalPreconditions,
  checkInput: disposalFindings,
  changes: disposalChanges,
});
