import { feedbackSources } from "#domain";
import { choice, id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const giveFeedbackForm = formOf({
  sprintId: id("A sprint"),
  source: choice(feedbackSources, "Where it came from"),
  text: text("What was said"),
});
