import type { DemonstrateDeliverable } from "#domain";
import { id, optionalText, text } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf } from "./form.ts";

const fields = formOf({
  itemId: id("A deliverable"),
  note: text("What was shown"),
  link: optionalText(2000),
});

export const demonstrateDeliverableForm: Form<DemonstrateDeliverable> = {
  read(form) {
    const read = fields.read(form);
    return read.ok
      ? { ok: true, command: { ...read.command, link: read.command.link || null } }
      : read;
  },
};
