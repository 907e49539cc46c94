/** Who has signed a gate's decision, whose signature is outdated and by what, and whether the decision still holds. */
import type { Gate, GateDecision, Signature } from "../nouns.ts";
import type { Program } from "../program.ts";
import { decisionsOfGate, remembered, signaturesOfDecision } from "../program.ts";
import { isPassing } from "./gate-suggestion.ts";
import type { StateChange } from "./signed-state.ts";
import { outdatedBy, signedState } from "./signed-state.ts";

const isLive = ({ state }: GateDecision): boolean => state === "PROPOSED" || state === "STANDS";

/** The decision that is signed: the proposed one, or the one that stands; null when the gate has none or was dropped. */
export const currentDecision = (program: Program, gateId: string): GateDecision | null =>
  program.gate.get(gateId)?.droppedReason === null
    ? ((decisionsOfGate(program).get(gateId) ?? []).filter(isLive).at(-1) ?? null)
    : null;

/** The proposed decision that waits for signatures; null when there is none. */
export function pendingDecision(program: Program, gateId: string): GateDecision | null {
  const decision = currentDecision(program, gateId);
  return decision?.state === "PROPOSED" ? decision : null;
}

/** The signed decision that stands; null for an undecided gate, and for one decided before decisions were signed. */
export function standingDecision(program: Program, gateId: string): GateDecision | null {
  const decision = currentDecision(program, gateId);
  return decision?.state === "STANDS" ? decision : null;
}

export interface DeciderStanding {
  readonly memberId: string;
  /** Their latest signature under this decision; null while they have not signed. */
  readonly signature: Signature | null;
  /** What has outdated it since. */
  readonly outdatedBy: readonly StateChange[];
}

/** Everybody a decision names as a decider, with their latest signature and what has outdated it. */
export function signaturesUnder(
  program: Program,
  decision: GateDecision,
): readonly DeciderStanding[] {
  const gate = program.gate.get(decision.gateId);
  const given = signaturesOfDecision(program).get(decision.id) ?? [];
  const current = gate ? signedState(program, gate) : {};
  return decision.deciderIds.map((memberId) => {
    const signature = given.filter((one) => one.memberId === memberId).at(-1) ?? null;
    return {
      memberId,
      signature,
      outdatedBy: signature ? outdatedBy(signature.signed, current) : [],
    };
  });
}

/** Signed on today's state of criteria, evidence and work. */
export const isSigned = ({ signature, outdatedBy: since }: DeciderStanding): boolean =>
  signature?.agrees === true && since.length === 0;

/** Every signed decision that stands and that a later change has outdated, by gate. */
export const outdatedDecisions = remembered(
  (program): ReadonlyMap<string, readonly StateChange[]> => {
    const found = new Map<string, readonly StateChange[]>();
    for (const decision of program.gateDecision.values()) {
      if (decision.state !== "STANDS") continue;
      const since = signaturesUnder(program, decision).find((one) => one.outdatedBy.length > 0);
      if (since) found.set(decision.gateId, since.outdatedBy);
    }
    return found;
  },
);

/** What has outdated the signatures under a gate's decision; empty while it holds or is not decided. */
export const gateOutdatedBy = (program: Program, gateId: string): readonly StateChange[] =>
  outdatedDecisions(program).get(gateId) ?? [];

/** Decided go or conditional go, by signatures that are not outdated. */
export const letsPass = (program: Program, gate: Gate): boolean =>
  isPassing(gate.outcome) && gateOutdatedBy(program, gate.id).length === 0;
