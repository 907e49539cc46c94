import { id, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

/** Which words are a status is the rulebook's question. */
export const claimStatusForm = formOf({
  workstreamId: id("A workstream"),
  status: id("A status"),
  explanation: optionalText(),
});
