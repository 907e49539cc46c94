import type { OpenInitiativeRetrospective } from "#domain";
import { id } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf } from "./form.ts";
import { participantsFrom, retrospectiveFields } from "./retrospective-fields.ts";

const fields = formOf({ outcomeId: id("An outcome"), ...retrospectiveFields });

export const openInitiativeRetrospectiveForm: Form<OpenInitiativeRetrospective> = {
  read(form) {
    const read = fields.read(form);
    if (!read.ok) return read;
    const { outcomeId, day, acknowledge } = read.command;
    const participants = participantsFrom(read.command);
    return { ok: true, command: { outcomeId, day, participants, acknowledge } };
  },
};
