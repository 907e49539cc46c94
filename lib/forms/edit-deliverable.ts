import { deliverableFields } from "./deliverable-fields.ts";
import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const editDeliverableForm = formOf({
  ...deliverableFields,
  deliverableId: id("A deliverable"),
  workstreamId: id("A workstream"),
});
