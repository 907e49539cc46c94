import { evidenceKinds } from "#domain";
import { choice, day, id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const addEvidenceForm = formOf({
  subjectId: id("What it speaks for"),
  kind: choice(evidenceKinds, "The kind"),
  title: text("What the evidence is", 200),
  link: text("A link", 2000),
  occurredDay: day("The day it is from"),
});
