import type { OpenRetrospective } from "#domain";
import { id } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf } from "./form.ts";
import { participantsFrom, retrospectiveFields } from "./retrospective-fields.ts";

const fields = formOf({ sprintId: id("A sprint"), ...retrospectiveFields });

export const openRetrospectiveForm: Form<OpenRetrospective> = {
  read(form) {
    const read = fields.read(form);
    if (!read.ok) return read;
    const { sprintId, day, acknowledge } = read.command;
    const participants = participantsFrom(read.command);
    return { ok: true, command: { sprintId, day, participants, acknowledge } };
  },
};
