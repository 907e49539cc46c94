/** A gate's decision as people sign it: what is proposed, who has signed, what has changed since. */
import type { Instant } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import type { Gate, GateDecision } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { decisionsOfGate, signaturesOfDecision } from "../../program.ts";
import type { GateOutcome } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { listed } from "../../wording.ts";
import { askForDecision } from "../commands/ask-for-decision.ts";
import { refuseToSign, withdrawDecision } from "../commands/end-decision.ts";
import { signGate } from "../commands/sign-gate.ts";
import { quorumOf } from "../decider-rules.ts";
import type { DeciderStanding } from "../gate-signatures.ts";
import {
  gateOutdatedBy,
  isSigned,
  pendingDecision,
  signaturesUnder,
  standingDecision,
} from "../gate-signatures.ts";
import { changesBetween, changesInWords, seenMarks, signedState } from "../signed-state.ts";

export interface SignatureRow {
  readonly name: string;
  readonly yours: boolean;
  /** No member of the program any more: nobody can sign in their place. */
  readonly left: boolean;
  readonly signedAt: Instant | null;
  /** What has outdated the signature, in words; empty while it holds. */
  readonly outdatedBy: string;
}

export interface ProposedDecision {
  readonly outcome: GateOutcome;
  readonly byName: string;
  readonly at: Instant;
  readonly byMinutes: boolean;
  readonly record: DecisionFields;
  readonly conditions: readonly {
    readonly text: string;
    readonly ownerName: string;
    readonly dueDay: GateDecision["conditions"][number]["dueDay"];
  }[];
  readonly signatures: readonly SignatureRow[];
}

/** What a decision puts on record, proposed or taken. */
export interface DecisionFields {
  readonly inputs: readonly string[];
  readonly exceptions: string | null;
  readonly remediation: string | null;
  readonly recycleActivities: readonly string[];
  readonly reassessment: string | null;
}

export interface DecisionSigning {
  /** How many deciders a gate of this level needs. */
  readonly quorum: number;
  /** Who was asked to decide, while nothing is proposed; empty when nobody was. */
  readonly askedOf: string;
  readonly proposed: ProposedDecision | null;
  /** Under the decision that stands; empty for one taken before decisions were signed. */
  readonly signatures: readonly SignatureRow[];
  /** What has outdated the decision that stands, in words; empty while it holds. */
  readonly outdatedBy: string;
  /** Proposed decisions that came to nothing, newest first. */
  readonly ended: readonly {
    readonly id: string;
    readonly outcome: GateOutcome;
    /** "refused by Ana Sol" */
    readonly how: string;
    readonly reason: string;
  }[];
  /** What the reader looks at, in marks that the form sends along. */
  readonly seen: string;
  /** What has changed since the reader last signed this gate, in words. */
  readonly sinceYours: string;
  readonly ask: AvailabilityLine;
  readonly sign: AvailabilityLine;
  readonly refuse: AvailabilityLine;
  readonly withdraw: AvailabilityLine;
}

/** The decision of a gate that is proposed or stands, with its signatures and what the reader may do about it. */
export function decisionSigning(
  program: Program,
  gate: Gate,
  situation: Situation,
): DecisionSigning {
  const pending = pendingDecision(program, gate.id);
  const standing = standingDecision(program, gate.id);
  const asked = (command: Parameters<typeof availability>[0]) =>
    availabilityLine(availability(command, program, gate.id, situation));
  const row = (one: DeciderStanding) => signatureRow(program, one, situation);
  return {
    quorum: quorumOf(program, gate.level),
    askedOf:
      pending || gate.outcome !== null
        ? ""
        : listed(gate.deciderIds.map((id) => nameOf(program, id))),
    proposed: pending
      ? {
          outcome: pending.outcome,
          byName: nameOf(program, pending.proposedById),
          at: pending.proposedAt,
          byMinutes: pending.byMinutes,
          record: pending,
          conditions: pending.conditions.map(({ text, ownerId, dueDay }) => ({
            text,
            ownerName: nameOf(program, ownerId),
            dueDay,
          })),
          signatures: signaturesUnder(program, pending).map(row),
        }
      : null,
    signatures: standing ? signaturesUnder(program, standing).map(row) : [],
    outdatedBy: changesInWords(gateOutdatedBy(program, gate.id)),
    ended: endedOf(program, gate),
    seen: seenMarks(signedState(program, gate)),
    sinceYours: sinceYours(program, gate, pending ?? standing, situation),
    ask: asked(askForDecision),
    sign: asked(signGate),
    refuse: asked(refuseToSign),
    withdraw: asked(withdrawDecision),
  };
}

const signatureRow = (
  program: Program,
  { memberId, signature, outdatedBy }: DeciderStanding,
  situation: Situation,
): SignatureRow => ({
  name: nameOf(program, memberId),
  yours: memberOf(program, situation.actor)?.id === memberId,
  left: program.member.get(memberId)?.active !== true,
  signedAt: signature?.agrees ? signature.signedAt : null,
  outdatedBy: changesInWords(outdatedBy),
});

function endedOf(program: Program, gate: Gate): DecisionSigning["ended"] {
  return (decisionsOfGate(program).get(gate.id) ?? [])
    .filter(({ state }) => state === "REFUSED" || state === "WITHDRAWN")
    .map(({ id, outcome, state, endedById, endedReason }) => ({
      id,
      outcome,
      how: `${wordFor(state).toLowerCase()} by ${nameOf(program, endedById)}`,
      reason: endedReason ?? "",
    }))
    .reverse();
}

/** Against the reader's latest signature, under this decision or a former one of the gate. */
function sinceYours(
  program: Program,
  gate: Gate,
  decision: GateDecision | null,
  situation: Situation,
): string {
  const memberId = memberOf(program, situation.actor)?.id;
  const standing = decision
    ? signaturesUnder(program, decision).find((one) => one.memberId === memberId)
    : undefined;
  if (!standing || isSigned(standing)) return "";
  const last = (decisionsOfGate(program).get(gate.id) ?? [])
    .flatMap(({ id }) => signaturesOfDecision(program).get(id) ?? [])
    .filter((one) => one.memberId === memberId)
    .at(-1);
  return last ? changesInWords(changesBetween(last.signed, signedState(program, gate))) : "";
}
