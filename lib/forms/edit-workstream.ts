import { pillars } from "#domain";
import { choices, id, optionalId, optionalText, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const editWorkstreamForm = formOf({
  workstreamId: id("A workstream"),
  name: text("A name", 120),
  pillars: choices(pillars, "Pillars"),
  leadId: optionalId(),
  mandate: optionalText(),
});
