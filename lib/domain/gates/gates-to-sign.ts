/** Whose signature a gate waits for, and how it stands with its signatures. */
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";
import type { DeciderStanding } from "./gate-signatures.ts";
import { currentDecision, isSigned, signaturesUnder } from "./gate-signatures.ts";

/** Waiting for a first signature; signed, but by somebody who has to sign again; signed and up to date. */
type SigningStanding = "WAITING" | "OUTDATED" | "SIGNED";

interface GateSigning {
  readonly standings: readonly SigningStanding[];
  /** Members who have to sign the decision, or to sign it again. */
  readonly toSign: readonly string[];
}

const unsigned: GateSigning = { standings: [], toSign: [] };

/** Of all gates with a decision, in one pass per program. */
const signings = remembered((program): ReadonlyMap<string, GateSigning> => {
  const found = new Map<string, GateSigning>();
  for (const gateId of program.gate.keys()) {
    const decision = currentDecision(program, gateId);
    if (!decision) continue;
    const deciders = signaturesUnder(program, decision);
    found.set(gateId, {
      standings: standingsOf(deciders, decision.state === "PROPOSED"),
      toSign: deciders.filter((one) => !isSigned(one)).map(({ memberId }) => memberId),
    });
  }
  return found;
});

function standingsOf(
  deciders: readonly DeciderStanding[],
  proposed: boolean,
): readonly SigningStanding[] {
  if (deciders.every(isSigned)) return ["SIGNED"];
  const outdated = deciders.some(({ outdatedBy }) => outdatedBy.length > 0);
  return [
    ...(proposed ? (["WAITING"] as const) : []),
    ...(outdated ? (["OUTDATED"] as const) : []),
  ];
}

/** How a gate stands with its signatures, and who has to sign; nothing without a decision that is signed. */
export const signingOfGate = (program: Program, gateId: string): GateSigning =>
  signings(program).get(gateId) ?? unsigned;
