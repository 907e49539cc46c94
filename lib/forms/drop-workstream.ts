import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const dropWorkstreamForm = formOf({
  workstreamId: id("A workstream"),
  reason: text("A reason"),
});
