/** One disposition and one cause for several deliverables of a sprint: each is judged on its own, and all or none are saved. */

import type { Change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { InputOf } from "../../engine/inputs.ts";
import {
  choice,
  flag,
  id,
  ids,
  inputOf,
  optionalChoice,
  optionalText,
} from "../../engine/inputs.ts";
import { actorMayNot, referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { rootCauses } from "../../vocabulary.ts";
import { reviewNotOpen } from "../rules/sprint-review.ts";
import type { Disposal } from "./disposal.ts";
import { disposalChanges, disposalFindings, disposalPreconditions } from "./disposal.ts";

const input = inputOf({
  sprintId: id("A sprint"),
  itemIds: ids(),
  /** A split names its parts, so it is said for one deliverable at a time (`dispose-item`). */
  disposition: choice(["CARRIED_OVER", "RETURNED", "DROPPED"], "What becomes of them"),
  /** Null is refused (I-56). */
  rootCause: optionalChoice(rootCauses),
  note: optionalText(),
  /** Takes over the blame-free wording, each deliverable's own, instead of the note. */
  reworded: flag(),
});

export type DisposeItems = InputOf<typeof input, "reworded">;

const disposalsOf = ({ itemIds, ...rest }: DisposeItems): readonly Disposal[] =>
  itemIds.map((itemId) => ({ ...rest, itemId, parts: [] }));

export const disposeItems = defineCommand<DisposeItems>({
  name: "dispose-items",
  noun: "sprint",
  input,
  preconditions: (program, sprintId, situation) =>
    reviewNotOpen.check(program, { sprintId }, situation),
  checkInput(program, command, situation) {
    const { sprintId, itemIds } = command;
    const text = itemIds.join(" ");
    return [
      ...textMissing.check(
        program,
        { subject: { noun: "sprint", id: sprintId }, field: "Deliverables", text },
        situation,
      ),
      ...eachFindings(program, command, situation),
    ];
  },
  changes: eachChange,
});

/** Each is asked what a disposition of its own would be asked, authority too. */
function eachFindings(
  program: Program,
  command: DisposeItems,
  situation: Situation,
): readonly Finding[] {
  const { sprintId } = command;
  return disposalsOf(command).flatMap((disposal) => {
    const { itemId } = disposal;
    const subject = { noun: "sprintItem", id: itemId } as const;
    if (program.sprintItem.get(itemId)?.sprintId !== sprintId)
      return referenceUnknown.check(
        program,
        { subject, field: "Deliverable", value: itemId, exists: false },
        situation,
      );
    return [
      ...actorMayNot.check(program, { command: "dispose-item", subject }, situation),
      ...disposalPreconditions(program, itemId, situation),
      ...disposalFindings(program, disposal, situation),
    ];
  });
}

/** One after the other, so that what two of them share (a link between both) changes once. */
function eachChange(
  program: Program,
  command: DisposeItems,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  let now = program;
  const changes: Change[] = [];
  for (const disposal of disposalsOf(command)) {
    const own = disposalChanges(now, disposal, situation, mint);
    changes.push(...own);
    now = applyAll(now, own);
  }
  return changes;
}
