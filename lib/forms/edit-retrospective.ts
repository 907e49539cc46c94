import type { EditRetrospective } from "#domain";
import { id } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf } from "./form.ts";
import { participantsFrom, retrospectiveFields } from "./retrospective-fields.ts";

const fields = formOf({ retrospectiveId: id("A retrospective"), ...retrospectiveFields });

export const editRetrospectiveForm: Form<EditRetrospective> = {
  read(form) {
    const read = fields.read(form);
    if (!read.ok) return read;
    const { retrospectiveId, day, acknowledge } = read.command;
    const participants = participantsFrom(read.command);
    return { ok: true, command: { retrospectiveId, day, participants, acknowledge } };
  },
};
