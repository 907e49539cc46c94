/** One step up a tier, whoever takes it: another holder, a new clock, the history kept (I-71). */
import type { Instant } from "../../calendar/index.ts";
import type { ChangeOf } from "../../changes.ts";
import { change } from "../../changes.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Escalation } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { EscalationTier } from "../../vocabulary.ts";
import { holderOn } from "../escalation-clock.ts";

/**
 * The new holder starts afresh: what was acknowledged below is not acknowledged here. `at` is when it happened: now,
 * or the limit that passed while nobody looked.
 */
export function climb(
  program: Program,
  escalation: Escalation,
  to: EscalationTier,
  note: string,
  situation: Situation,
  at: Instant = situation.now,
): ChangeOf<"escalation-raised"> {
  const clock = situation.actor.kind === "clock";
  return change("escalation-raised", escalation.id, {
    tier: to,
    state: "OPEN",
    ownerId: holderOn(program, to, escalation.workstreamId)?.id ?? escalation.ownerId,
    tierEnteredAt: at,
    acknowledgedAt: null,
    acknowledgedById: null,
    confidential: false,
    steps: [
      ...escalation.steps,
      {
        tier: to,
        at,
        by: clock ? "clock" : "person",
        byId: clock ? null : actorId(program, situation),
        note,
        ...(clock ? { noticedAt: situation.noticedAt ?? situation.now } : {}),
      },
    ],
  });
}
