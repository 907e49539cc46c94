/** One number of the program; an empty value goes back to the default. */

import { isOfRhythm, rhythmMoved } from "../../calendar-feeds/ceremonies.ts";
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, optionalNumber } from "../../engine/inputs.ts";
import { numberOutOfRange, referenceUnknown } from "../../engine/platform-rules.ts";
import { isFraction, isSettingName, settings } from "../../settings.ts";
import { fieldOutOfShape } from "../rules/shape.ts";

/** An empty value goes back to the default. */
const input = inputOf({
  setting: id("A setting"),
  value: optionalNumber(),
});

export type ChangeSetting = InputOf<typeof input>;

export const changeSetting = defineCommand({
  name: "change-setting",
  noun: "facts",
  input,
  checkInput(program, { setting, value }, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    if (!isSettingName(setting)) {
      return referenceUnknown.check(
        program,
        { subject, field: "The setting", value: setting, exists: false },
        situation,
      );
    }
    if (value === null) return [];
    const { label, unit, least, most } = settings[setting];
    return [
      ...numberOutOfRange.check(program, { subject, field: label, value, least, most }, situation),
      ...fieldOutOfShape.check(
        program,
        {
          subject,
          field: label,
          fits: isFraction(unit) || Number.isInteger(value),
          wanted: "a whole number",
        },
        situation,
      ),
    ];
  },
  changes(program, { setting, value }, { now }) {
    if (!isSettingName(setting)) return [];
    const { [setting]: _before, ...others } = program.facts.settings;
    const isUsual = value === null || value === settings[setting].usual;
    return [
      change("setting-changed", program.id, {
        settings: isUsual ? others : { ...others, [setting]: value },
        ...(isOfRhythm(setting) ? rhythmMoved(program, now) : {}),
      }),
    ];
  },
  edits: editing<ChangeSetting>((program, { setting }) =>
    isSettingName(setting) ? { value: program.facts.settings[setting] ?? null } : null,
  ),
});
