/** Graver or lighter than first thought; the limit of its tier follows from now on. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { choice, id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { escalationSeverities, wordFor } from "../../vocabulary.ts";
import { unlessHidden } from "./hidden-escalation.ts";

const input = inputOf({
  escalationId: id("An escalation"),
  severity: choice(escalationSeverities, "Severity"),
  reason: reason(),
});

export type RegradeEscalation = InputOf<typeof input>;

export const regradeEscalation = defineCommand({
  name: "regrade-escalation",
  noun: "escalation",
  input,
  preconditions: (program, id, situation) =>
    unlessHidden(program, id, situation, ({ state }) =>
      stateForbids.check(
        program,
        { subject: { noun: "escalation", id }, state, allowed: ["OPEN", "ACKNOWLEDGED"] },
        situation,
      ),
    ),
  changes(program, { escalationId, severity, reason }, situation) {
    const escalation = program.escalation.get(escalationId);
    if (!escalation) return [];
    const note = `${wordFor(escalation.severity)} → ${wordFor(severity)}: ${reason.trim()}`;
    const byId = actorId(program, situation);
    return [
      change("escalation-regraded", escalationId, {
        severity,
        steps: [
          ...escalation.steps,
          { tier: escalation.tier, at: situation.now, by: "person", byId, note },
        ],
      }),
    ];
  },
  edits: editing<RegradeEscalation>((program, { escalationId }) => {
    const before = program.escalation.get(escalationId);
    if (!before) return null;
    const { severity } = before;
    return { severity };
  }),
});
