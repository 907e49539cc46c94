/** Reads a leading indicator that the program cannot work out by itself. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { choice, flag, id, inputOf, number, optionalText, text } from "../../engine/inputs.ts";
import { numberOutOfRange } from "../../engine/platform-rules.ts";
import { textMissing } from "../../evidence/rules.ts";
import { sprintStateForbids } from "../../sprints/rules/sprints.ts";
import { indicators, wordFor } from "../../vocabulary.ts";
import { indicatorIsComputed, indicatorRef } from "../rules/early-signals.ts";

const input = inputOf({
  sprintId: id("A sprint"),
  indicator: choice(indicators, "The indicator"),
  value: number("The value"),
  unit: text("The unit", 60),
  /** Whoever reads it says whether it warns. */
  warning: flag(),
  note: optionalText(1000),
});

export type ReadIndicator = InputOf<typeof input>;

const [least, most] = [0, 1000];

export const readIndicator = defineCommand({
  name: "read-indicator",
  noun: "sprint",
  input,
  preconditions: (program, id, situation) =>
    sprintStateForbids.check(
      program,
      {
        sprintId: id,
        doing: "recording an indicator",
        allowed: ["ACTIVE", "IN_REVIEW", "IN_RETRO"],
      },
      situation,
    ),
  checkInput: (program, { indicator, value, unit }, situation) => {
    const subject = indicatorRef(indicator);
    return [
      ...indicatorIsComputed.check(program, { subject, indicator }, situation),
      ...numberOutOfRange.check(
        program,
        { subject, field: wordFor(indicator), value, least, most },
        situation,
      ),
      ...textMissing.check(program, { subject, field: "The unit", text: unit }, situation),
    ];
  },
  changes(program, { sprintId, indicator, value, unit, warning, note }, { today }, mint) {
    const set = {
      indicator,
      sprintId,
      value,
      unit: unit.trim(),
      warning,
      note: note.trim(),
      n: null,
      day: today,
    };
    const earlier = [...program.indicatorReading.values()].find(
      (one) => one.indicator === indicator && one.sprintId === sprintId && one.day === today,
    );
    return [
      earlier
        ? change("indicator-reread", earlier.id, set)
        : change("indicator-read", mint("indicatorReading"), set),
    ];
  },
  edits: editing<ReadIndicator>((program, { indicator, sprintId }) => {
    const before = [...program.indicatorReading.values()]
      .filter((one) => one.indicator === indicator && one.sprintId === sprintId)
      .at(-1);
    if (!before) return null;
    const { value, unit, warning, note } = before;
    return { value, unit, warning, note };
  }),
});
