/** Graver or lighter than first thought; the limit of its tier follows from now on. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { actorId } from "../situation.ts";
import type { EscalationSeverity } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";
import { unlessHidden } from "./hidden-escalation.ts";

export interface RegradeEscalation extends Command {
  readonly escalationId: string;
  readonly severity: EscalationSeverity;
  readonly reason: string;
}

export const regradeEscalation = deed<RegradeEscalation>({
  name: "regrade-escalation",
  noun: "escalation",
  subjectId: (command) => command.escalationId,
  objections: (program, id, situation) =>
    unlessHidden(program, id, situation, ({ state }) =>
      stateForbids.look(
        program,
        { subject: { noun: "escalation", id }, state, allowed: ["OPEN", "ACKNOWLEDGED"] },
        situation,
      ),
    ),
  provokes: (program, { escalationId, reason }, situation) =>
    reasonTooShort.look(
      program,
      { subject: { noun: "escalation", id: escalationId }, reason },
      situation,
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
  edits: editing((program, { escalationId }) => {
    const before = program.escalation.get(escalationId);
    if (!before) return null;
    const { severity } = before;
    return { severity };
  }),
});
