import { id, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const decideFeedbackForm = formOf({
  feedbackId: id("Feedback"),
  decision: optionalText(),
  noActionReason: optionalText(),
});
