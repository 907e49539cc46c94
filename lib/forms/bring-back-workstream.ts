import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const bringBackWorkstreamForm = formOf({
  workstreamId: id("A workstream"),
  reason: text("A reason"),
});
