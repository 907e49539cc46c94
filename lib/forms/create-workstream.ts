import { pillars } from "#domain";
import { choices, flag, optionalId, optionalText, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const createWorkstreamForm = formOf({
  name: text("A name", 120),
  pillars: choices(pillars, "Pillars"),
  leadId: optionalId(),
  mandate: optionalText(),
  activate: flag(),
});
