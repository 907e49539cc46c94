/** A named decider signs a proposed decision, or signs it again after something that was signed has changed. */

import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import { applyAll } from "../../engine/apply.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, optionalText } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Gate, Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { mayNotDecide } from "../decider-rules.ts";
import { currentDecision, isSigned, signaturesUnder } from "../gate-signatures.ts";
import { signedState } from "../signed-state.ts";
import { changedSinceOpened, nothingToSign } from "../signing-rules.ts";
import { outcomeFindings } from "./outcome-findings.ts";
import { decisionSettled } from "./settle-decision.ts";

const input = inputOf({
  gateId: id("A gate"),
  /** What the page showed, in marks (`seenMarks`). */
  seen: optionalText(100_000),
});

export type SignGate = InputOf<typeof input, "seen">;

export const signGate = defineCommand<SignGate>({
  name: "sign-gate",
  noun: "gate",
  input,
  preconditions(program, gateId, situation) {
    const gate = program.gate.get(gateId);
    if (!gate) return [];
    const memberId = actorId(program, situation);
    return [
      ...nothingToSign.check(program, { gateId, memberId }, situation),
      ...mayNotDecide.check(program, { gateId, deciderIds: memberId ? [memberId] : [] }, situation),
      ...approvesOwnWork.check(program, { subject: { noun: "gate", id: gateId } }, situation),
      ...decisionFindings(program, gate, situation),
    ];
  },
  checkInput: (program, { gateId, seen }, situation) =>
    changedSinceOpened.check(program, { gateId, seen: seen ?? "" }, situation),
  changes(program, { gateId }, situation, mint) {
    const gate = program.gate.get(gateId);
    const decision = currentDecision(program, gateId);
    const memberId = actorId(program, situation);
    if (!gate || !decision || memberId === null) return [];
    const mine = signed(program, gate, decision.id, memberId, situation, mint);
    if (decision.state !== "PROPOSED") return [mine];
    const others = signaturesUnder(applyAll(program, [mine]), decision);
    if (!others.every(isSigned)) return [mine];
    return [
      mine,
      ...decisionSettled(program, gate, decision, { at: situation.now, memberId }, mint),
    ];
  },
});

/** A decision that today's criteria no longer allow is not signed. It is withdrawn, and another one is proposed. */
function decisionFindings(program: Program, gate: Gate, situation: Situation): readonly Finding[] {
  const decision = currentDecision(program, gate.id);
  if (!decision) return [];
  const { outcome, conditions } = decision;
  return outcomeFindings(program, gate, outcome, situation, conditions);
}

/** The signature of a member under a decision, on today's state; with a reason, their refusal. */
export const signed = (
  program: Program,
  gate: Gate,
  decisionId: string,
  memberId: string,
  { now }: Situation,
  mint: (noun: Noun) => string,
  refusal: string | null = null,
): Change =>
  change(refusal === null ? "gate-signed" : "gate-signing-refused", mint("signature"), {
    decisionId,
    memberId,
    signedAt: now,
    agrees: refusal === null,
    reason: refusal,
    signed: signedState(program, gate),
  });
