/** A proposed decision ends without standing: a decider refuses to sign it, or it is withdrawn. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { pendingDecision } from "../gate-signatures.ts";
import { noDecisionPending } from "../signing-rules.ts";
import { signed } from "./sign-gate.ts";

const input = inputOf({ gateId: id("A gate"), reason: reason() });

const isPending = (program: Program, gateId: string, situation: Situation) =>
  noDecisionPending.check(program, { gateId }, situation);

/** The gate is undecided again, and the reason stands in its record. */
export const refuseToSign = defineCommand({
  name: "refuse-to-sign",
  noun: "gate",
  input,
  preconditions: isPending,
  changes(program, { gateId, reason }, situation, mint) {
    const decision = pendingDecision(program, gateId);
    const gate = program.gate.get(gateId);
    const memberId = actorId(program, situation);
    if (!gate || !decision || memberId === null) return [];
    return [
      signed(program, gate, decision.id, memberId, situation, mint, reason.trim()),
      change("gate-decision-refused", decision.id, {
        state: "REFUSED",
        endedReason: reason.trim(),
        endedById: memberId,
      }),
    ];
  },
});

export const withdrawDecision = defineCommand({
  name: "withdraw-decision",
  noun: "gate",
  input,
  preconditions: isPending,
  changes(program, { gateId, reason }, situation) {
    const decision = pendingDecision(program, gateId);
    if (!decision) return [];
    return [
      change("gate-decision-withdrawn", decision.id, {
        state: "WITHDRAWN",
        endedReason: reason.trim(),
        endedById: actorId(program, situation),
      }),
    ];
  },
});
