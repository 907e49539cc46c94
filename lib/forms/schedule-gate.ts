import type { ScheduleGate } from "#domain";
import { gateLevels, stages } from "#domain";
import { choice, id, lines, optionalChoice, optionalDay, optionalId, text } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf } from "./form.ts";

const subjectNouns = [
  "deliverable",
  "sprint",
  "workstream",
  "cycle",
  "outcome",
  "useCase",
] as const satisfies readonly ScheduleGate["subjectNoun"][];

const fields = formOf({
  name: text("A name", 200),
  level: choice(gateLevels, "The level"),
  /** "workstream:W1". */
  subject: id("What the gate judges"),
  stage: optionalChoice(stages),
  ownerId: optionalId(),
  scheduledDay: optionalDay(),
  /** One criterion a line; a line that begins with * is critical. */
  criteria: lines(),
});

export const scheduleGateForm: Form<ScheduleGate> = {
  read(form) {
    const read = fields.read(form);
    if (!read.ok) return read;
    const { subject, criteria, ...rest } = read.command;
    const [noun = "", subjectId = ""] = subject.split(":");
    const subjectNoun = subjectNouns.find((known) => known === noun);
    if (!subjectNoun) return { ok: false, fields: { subject: "Choose from the list." } };
    return {
      ok: true,
      command: {
        ...rest,
        subjectNoun,
        subjectId,
        criteria: criteria.map((line) => ({
          text: line.replace(/^\*\s*/, ""),
          critical: line.startsWith("*"),
          evidenceNeeded: "",
        })),
      },
    };
  },
};
