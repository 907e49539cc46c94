import { id, optionalId, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const settleMentionForm = formOf({
  mentionId: id("A mention"),
  reason: optionalText(1000),
  escalationId: optionalId(),
});
