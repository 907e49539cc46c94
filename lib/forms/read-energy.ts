import type { EnergyRead, ReadEnergy } from "#domain";
import { energyReservoirs, replenishments, trends } from "#domain";
import { flag, id, optionalChoice, optionalId, optionalNumber, optionalText } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf } from "./form.ts";

const envelope = formOf({ sprintId: id("A sprint") });

/** One reservoir's row; every field carries the reservoir behind a dot: "value.ATTENTION". */
const row = formOf({
  value: optionalNumber(),
  unassessed: flag(),
  basis: optionalText(1000),
  trend: optionalChoice(trends),
  replenishedBy: optionalChoice(replenishments),
  evidence: optionalText(2000),
  response: optionalText(1000),
  responseById: optionalId(),
});

/** Up to four rows; one without a number that is not marked as not assessed is left out. */
export const readEnergyForm: Form<ReadEnergy> = {
  read(form) {
    const whole = envelope.read(form);
    if (!whole.ok) return whole;
    const readings: EnergyRead[] = [];
    const wrong: Record<string, string> = {};
    for (const reservoir of energyReservoirs) {
      const read = row.read(fieldsOf(form, reservoir));
      if (!read.ok) {
        for (const [name, message] of Object.entries(read.fields))
          wrong[`${name}.${reservoir}`] = message;
        continue;
      }
      const { acknowledge: _acknowledge, unassessed, value, ...rest } = read.command;
      if (value === null && !unassessed) continue;
      if (value !== null && unassessed)
        wrong[`value.${reservoir}`] = "A number, or not assessed: not both.";
      readings.push({ reservoir, value: unassessed ? null : value, ...rest });
    }
    if (Object.keys(wrong).length > 0) return { ok: false, fields: wrong };
    return { ok: true, command: { ...whole.command, readings } };
  },
};

function fieldsOf(form: FormData, reservoir: string): FormData {
  const fields = new FormData();
  const suffix = `.${reservoir}`;
  for (const [name, value] of form)
    if (name.endsWith(suffix)) fields.append(name.slice(0, -suffix.length), value);
  return fields;
}
