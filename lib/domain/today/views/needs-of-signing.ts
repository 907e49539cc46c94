/** Gates that wait for the reader: to be decided, to be signed, to be signed again. */
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import { currentDecision, isSigned, signaturesUnder } from "../../gates/gate-signatures.ts";
import { changesInWords } from "../../gates/signed-state.ts";
import type { Gate } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { wordFor } from "../../vocabulary.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { RankedNeed, Source } from "./need.ts";
import { byRule, dayClock, nameList } from "./need.ts";

type Asked = Pick<RankedNeed, "sentence" | "why" | "action">;

/** What a gate asks of one member: to sign, to sign again, to decide; null when nothing. */
function askedOf(program: Program, gate: Gate, memberId: string): Asked | null {
  const decision = currentDecision(program, gate.id);
  const path = `gates/${gate.id}`;
  if (!decision) {
    if (gate.outcome !== null || !gate.deciderIds.includes(memberId)) return null;
    const by = nameOf(program, gate.preparedById);
    return {
      sentence: `${by} asks you to decide ${gate.name}.`,
      why: byRule("A-15", "The next steps depend on this decision"),
      action: { label: "Decide", path: `${path}#decide` },
    };
  }
  if (!decision.deciderIds.includes(memberId)) return null;
  const mine = signaturesUnder(program, decision).find((one) => one.memberId === memberId);
  if (!mine || isSigned(mine)) return null;
  const outcome = wordFor(decision.outcome).toLowerCase();
  return mine.signature
    ? {
        sentence: `Your signature on ${gate.name} is outdated: ${changesInWords(mine.outdatedBy)}.`,
        why: byRule("T-186", "The decision lets nothing pass until you sign again"),
        action: { label: "Sign again", path: `${path}#sign` },
      }
    : {
        sentence: `${gate.name} is proposed as ${outcome} and waits for your signature.`,
        why: byRule("T-180", "It stands when all its deciders have signed"),
        action: { label: "Sign", path: `${path}#sign` },
      };
}

/** Only what the reader is named for; dropped gates ask nothing of anybody. */
export const decisionsToSign: Source = (program, { memberId }, situation) =>
  memberId === null
    ? []
    : [...program.gate.values()].flatMap((gate) => {
        const asked = gate.droppedReason === null ? askedOf(program, gate, memberId) : null;
        return asked ? [signingNeed(program, gate, asked, situation)] : [];
      });

function signingNeed(
  program: Program,
  { id, scheduledDay, ownerId }: Gate,
  asked: Asked,
  situation: Situation,
): RankedNeed {
  return {
    ...asked,
    id: `gate-signature:${id}`,
    weight: consequence.decisionToSign,
    at: scheduledDay ?? "9999",
    cause: cause("gatesToSign"),
    urgency: scheduledDay !== null && scheduledDay <= situation.today ? "now" : "soon",
    clock: scheduledDay === null ? null : dayClock(program, scheduledDay, situation),
    concerned: nameList(program, [ownerId]),
  };
}
