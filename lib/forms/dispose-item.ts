import type { DisposeItem, PartGiven } from "#domain";
import { rootCauses } from "#domain";
import { choice, column, flag, id, optionalChoice, optionalDay, optionalText } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf } from "./form.ts";

const fields = formOf({
  itemId: id("A deliverable"),
  disposition: choice(["CARRIED_OVER", "SPLIT", "DROPPED", "RETURNED"], "What becomes of it"),
  rootCause: optionalChoice(rootCauses),
  note: optionalText(),
  dueDay: optionalDay(),
  partTitle: column(),
  partPoints: column(),
  reworded: flag(),
});

/** A part counts as soon as one of its two fields is filled, and only for a split. */
export const disposeItemForm: Form<DisposeItem> = {
  read(form) {
    const read = fields.read(form);
    if (!read.ok) return read;
    const { partTitle, partPoints, ...rest } = read.command;
    const parts: PartGiven[] = [];
    const wrong: Record<string, string> = {};
    partTitle.forEach((title, at) => {
      const written = partPoints[at] ?? "";
      if (rest.disposition !== "SPLIT" || (title === "" && written === "")) return;
      const points = /^\d{1,4}$/.test(written) ? Number(written) : null;
      if (title === "") wrong.partTitle = `Part ${at + 1} needs a title.`;
      if (points === null) wrong.partPoints = `Part ${at + 1} needs its points, as a whole number.`;
      else parts.push({ title, points });
    });
    if (Object.keys(wrong).length > 0) return { ok: false, fields: wrong };
    return { ok: true, command: { ...rest, parts } };
  },
};
