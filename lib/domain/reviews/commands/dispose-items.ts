/** One disposition and one cause for several deliverables of a sprint in review. All or none. */

import type { z } from "zod";
import { choice, flag, ids, inputOf, optionalChoice, optionalText } from "../../engine/inputs.ts";
import { choiceLacks, defineSeveral } from "../../engine/several.ts";
import { nothingSaid } from "../../plan/rules.ts";
import { rootCauses } from "../../vocabulary.ts";
import { disposeItem } from "./dispose-item.ts";

const input = inputOf({
  itemIds: ids(),
  /** A split names its parts, so it is said for one deliverable at a time (`dispose-item`). */
  disposition: choice(["CARRIED_OVER", "RETURNED", "DROPPED"], "A disposition"),
  /** Null is refused (I-56). */
  rootCause: optionalChoice(rootCauses),
  note: optionalText(),
  /** Takes over the blame-free wording, each deliverable's own, instead of the note. */
  reworded: flag(),
});

type DisposeItems = z.output<typeof input>;

export const disposeItems = defineSeveral<DisposeItems>({
  name: "dispose-items",
  input,
  checkInput: (program, { itemIds }, situation) =>
    nothingSaid.check(
      program,
      {
        subject: { noun: "facts", id: program.id },
        says: choiceLacks(itemIds.length, "deliverable"),
      },
      situation,
    ),
  rows: ({ itemIds, ...disposal }) =>
    itemIds.map((itemId) => ({
      subject: { noun: "sprintItem", id: itemId },
      carryOut: (program, situation, acknowledge) =>
        disposeItem.carryOut(
          program,
          { ...disposal, itemId, dueDay: null, parts: [], acknowledge },
          situation,
        ),
    })),
});
