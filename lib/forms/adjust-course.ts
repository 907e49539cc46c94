import type { AdjustCourse } from "#domain";
import { id, optionalText, text } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf } from "./form.ts";

const fields = formOf({
  sprintId: id("A sprint"),
  text: text("What changes"),
  evidence: optionalText(2000),
});

export const adjustCourseForm: Form<AdjustCourse> = {
  read(form) {
    const read = fields.read(form);
    return read.ok
      ? { ok: true, command: { ...read.command, evidence: read.command.evidence || null } }
      : read;
  },
};
