/** Whose signature a gate waits for, and how it stands with its signatures. */
import type { Gate } from "../nouns.ts";
import type { Program } from "../program.ts";
import { currentDecision, isSigned, signaturesUnder } from "./gate-signatures.ts";

export const signingStandings = ["WAITING", "OUTDATED", "SIGNED"] as const;
/** Waiting for a first signature; signed, but by somebody who has to sign again; signed and up to date. */
export type SigningStanding = (typeof signingStandings)[number];

/** Members who have to sign the gate's decision, or to sign it again. */
export function membersToSign(program: Program, gateId: string): readonly string[] {
  const decision = currentDecision(program, gateId);
  if (!decision) return [];
  return signaturesUnder(program, decision)
    .filter((one) => !isSigned(one))
    .map(({ memberId }) => memberId);
}

/** How a gate stands with its signatures; none without a decision that is signed. */
export function signingStandingsOf(program: Program, { id }: Gate): readonly SigningStanding[] {
  const decision = currentDecision(program, id);
  if (!decision) return [];
  const standing = signaturesUnder(program, decision);
  if (standing.every(isSigned)) return ["SIGNED"];
  return [
    ...(decision.state === "PROPOSED" ? (["WAITING"] as const) : []),
    ...(standing.some(({ outdatedBy }) => outdatedBy.length > 0) ? (["OUTDATED"] as const) : []),
  ];
}
