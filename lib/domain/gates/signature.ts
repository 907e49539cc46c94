import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";

/** "CR-3 result" → "MET": the id of what is signed, a blank, and which fact of it. */
export type SignedState = Readonly<Record<string, string>>;

/** One decider's signature under a decision, or their refusal. A renewed one is a new row; the former stays. */
export interface Signature {
  readonly id: string;
  readonly decisionId: string;
  readonly memberId: string;
  readonly signedAt: Instant;
  readonly agrees: boolean;
  /** Why it was refused. */
  readonly reason: string | null;
  /** What the decider signed: criteria, evidence and the work, fact by fact. */
  readonly signed: SignedState;
}

export const signature = noun<Signature>()({
  prefix: "SG-",
  creates: ["gate-signed", "gate-signing-refused"],
  searched: ["reason"],
  title: ({ decisionId }, { titleOf }) => `Signature: ${titleOf("gateDecision", decisionId)}`,
  place: ({ decisionId }, { placeOf }) => placeOf("gateDecision", decisionId),
  owner: ({ memberId }) => memberId,
});
