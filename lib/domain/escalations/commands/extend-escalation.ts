/** The holder buys time once per tier, with a reason that everybody above sees (I-71, X-06). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, number, reason } from "../../engine/inputs.ts";
import { numberOutOfRange, stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { settingOf } from "../../settings.ts";
import { tierLimitPassed } from "../rules/escalations.ts";
import { unlessHidden } from "./hidden-escalation.ts";

const input = inputOf({
  escalationId: id("An escalation"),
  workingDays: number("The number of working days"),
  reason: reason(),
});

export const extendEscalation = defineCommand({
  name: "extend-escalation",
  noun: "escalation",
  input,
  preconditions: (program, id, situation) =>
    unlessHidden(program, id, situation, ({ state }) => [
      ...stateForbids.check(
        program,
        { subject: { noun: "escalation", id }, state, allowed: ["OPEN", "ACKNOWLEDGED"] },
        situation,
      ),
      ...tierLimitPassed.check(program, { escalationId: id, extending: true }, situation),
    ]),
  checkInput(program, { escalationId, workingDays }, situation) {
    const subject = { noun: "escalation", id: escalationId } as const;
    const most = settingOf(program, "extensionMostWorkingDays");
    const value = Number.isInteger(workingDays) ? workingDays : 0;
    return numberOutOfRange.check(
      program,
      { subject, field: "Working days to extend by", value, least: 1, most },
      situation,
    );
  },
  changes(program, { escalationId, workingDays, reason }, situation) {
    const escalation = program.escalation.get(escalationId);
    if (!escalation) return [];
    const { tier, extensions } = escalation;
    const byId = actorId(program, situation);
    return [
      change("escalation-extended", escalationId, {
        extensions: [
          ...extensions,
          { tier, workingDays, reason: reason.trim(), byId, at: situation.now },
        ],
      }),
    ];
  },
});
