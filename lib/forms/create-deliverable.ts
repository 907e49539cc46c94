import type { CreateDeliverable } from "#domain";
import { deliverableFields } from "./deliverable-fields.ts";
import { id, lines } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf } from "./form.ts";

const fields = formOf({
  ...deliverableFields,
  workstreamId: id("A workstream"),
  criteria: lines(),
});

/** Criteria come one a line; a line that begins with "!" is critical. */
export const createDeliverableForm: Form<CreateDeliverable> = {
  read(form) {
    const read = fields.read(form);
    if (!read.ok) return read;
    const criteria = read.command.criteria.map((line) => ({
      text: line.replace(/^!\s*/, ""),
      critical: line.startsWith("!"),
      evidenceNeeded: "",
    }));
    return { ok: true, command: { ...read.command, criteria } };
  },
};
