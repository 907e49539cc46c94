/** The decision is carried out: the escalation closes, and what it stopped goes on (I-73). */

import { change } from "../../changes.ts";
import { progressNoted } from "../../deliverables/commands/progress-notes.ts";
import { defineCommand } from "../../engine/command.ts";
import { flag, id, inputOf, optionalText } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import type { Escalation } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { isUndecided } from "../escalation-clock.ts";
import { closedWithoutDecision } from "../rules/escalations.ts";
import { unlessHidden } from "./hidden-escalation.ts";

const input = inputOf({
  escalationId: id("An escalation"),
  /** How it was carried out. */
  note: optionalText(),
  /** The deliverables that nothing else holds go on. */
  resumes: flag(),
});

export const closeEscalation = defineCommand({
  name: "close-escalation",
  noun: "escalation",
  input,
  preconditions: (program, id, situation) =>
    unlessHidden(program, id, situation, ({ state }) => [
      ...stateForbids.check(
        program,
        {
          subject: { noun: "escalation", id },
          state,
          allowed: ["OPEN", "ACKNOWLEDGED", "DECIDED"],
        },
        situation,
      ),
      ...closedWithoutDecision.check(program, { escalationId: id }, situation),
    ]),
  changes(program, { escalationId, note, resumes }, situation, mint) {
    const escalation = program.escalation.get(escalationId);
    if (!escalation) return [];
    const byId = actorId(program, situation);
    const said = note.trim() || "Closed";
    const step = {
      tier: escalation.tier,
      at: situation.now,
      by: "person",
      byId,
      note: said,
    } as const;
    return [
      change("escalation-closed", escalationId, {
        state: "CLOSED",
        closedAt: situation.now,
        steps: [...escalation.steps, step],
      }),
      ...(resumes ? resumable(program, escalation) : []).flatMap((id) => [
        change("deliverable-unblocked", id, { state: "IN_PROGRESS" as const }),
        progressNoted(
          program,
          id,
          "IN_PROGRESS",
          `Unblocked: ${escalation.title} is resolved`,
          situation,
          mint,
        ),
      ]),
    ];
  },
});

/** Affected deliverables that are blocked and that no other undecided escalation holds. */
export function resumable(program: Program, escalation: Escalation): readonly string[] {
  const held = new Set(
    [...program.escalation.values()]
      .filter((other) => other.id !== escalation.id && isUndecided(other))
      .flatMap((other) => other.affectedIds),
  );
  return escalation.affectedIds.filter(
    (id) => program.deliverable.get(id)?.state === "BLOCKED" && !held.has(id),
  );
}
