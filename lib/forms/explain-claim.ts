import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const explainClaimForm = formOf({
  workstreamId: id("A workstream"),
  explanation: text("The explanation"),
});
