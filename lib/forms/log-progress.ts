import type { LogProgress } from "#domain";
import { deliverableStates, escalationSeverities, evidenceKinds } from "#domain";
import { choice, id, optionalChoice, optionalDay, optionalText, text } from "./fields.ts";
import type { FieldMessages, Form } from "./form.ts";
import { formOf } from "./form.ts";

const fields = formOf({
  deliverableId: id("A deliverable"),
  state: choice(deliverableStates, "The state"),
  note: text("A note"),
  forecastDay: optionalDay(),
  blockerTitle: optionalText(200),
  blockerSeverity: optionalChoice(escalationSeverities),
  blockerWants: optionalText(1000),
  evidenceTitle: optionalText(200),
  evidenceLink: optionalText(2000),
  evidenceKind: optionalChoice(evidenceKinds),
  evidenceDay: optionalDay(),
});

/** One row of My stream: the blocker and the evidence count only where something was written into them. */
export const logProgressForm: Form<LogProgress> = {
  read(form) {
    const read = fields.read(form);
    if (!read.ok) return read;
    const { blockerTitle, blockerSeverity, blockerWants } = read.command;
    const { evidenceTitle, evidenceLink, evidenceKind, evidenceDay } = read.command;
    const blocked = blockerTitle !== "" || blockerWants !== "";
    const shown = evidenceTitle !== "" || evidenceLink !== "";
    const missing: FieldMessages = {
      ...(blocked && blockerSeverity === null ? { blockerSeverity: "How grave is it?" } : {}),
      ...(shown && evidenceDay === null ? { evidenceDay: "Which day is the evidence from?" } : {}),
    };
    if (Object.keys(missing).length > 0) return { ok: false, fields: missing };
    const { deliverableId, state, note, forecastDay, acknowledge } = read.command;
    return {
      ok: true,
      command: {
        deliverableId,
        state,
        note,
        forecastDay,
        acknowledge,
        blocker:
          blocked && blockerSeverity !== null
            ? { title: blockerTitle, severity: blockerSeverity, wantedDecision: blockerWants }
            : null,
        evidence:
          shown && evidenceDay !== null
            ? {
                title: evidenceTitle,
                link: evidenceLink,
                kind: evidenceKind ?? "DOCUMENT",
                occurredDay: evidenceDay,
              }
            : null,
      },
    };
  },
};
