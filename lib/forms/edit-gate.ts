import { id, optionalDay, optionalId, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const editGateForm = formOf({
  gateId: id("A gate"),
  name: text("A name", 200),
  ownerId: optionalId(),
  scheduledDay: optionalDay(),
});
