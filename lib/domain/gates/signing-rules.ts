/** Signing a gate's decision: who is named, that they sign what they saw, and what an outdated signature holds back. */
import type { Change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Finding } from "../engine/finding.ts";
import { ownOrder, rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import type { Situation } from "../engine/situation.ts";
import { nameOf } from "../engine/situation.ts";
import type { Gate } from "../nouns.ts";
import type { Program } from "../program.ts";
import { gatesOfSubject } from "../program.ts";
import type { GateOutcome } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";
import { listed } from "../wording.ts";
import {
  currentDecision,
  gateOutdatedBy,
  isSigned,
  pendingDecision,
  signaturesUnder,
} from "./gate-signatures.ts";
import { isPassing } from "./gate-suggestion.ts";
import { changedSinceSeen, changesInWords, outdatedBy, signedState } from "./signed-state.ts";

const gate = (id: string): Ref => ({ noun: "gate", id });

export const decisionUnderWay = rule<{ gateId: string }>({
  id: "T-183",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A gate has one proposed decision at a time.",
  objection: "A decision on {id} is proposed already: {outcome}, by {who}.",
  remedy: "Sign it or refuse it. Whoever proposed it, or the EATP, can withdraw it.",
  check: (program, { gateId }) => {
    const pending = pendingDecision(program, gateId);
    if (!pending) return [];
    const facts = {
      id: gateId,
      outcome: wordFor(pending.outcome).toLowerCase(),
      who: nameOf(program, pending.proposedById),
    };
    return [{ subject: gate(gateId), facts }];
  },
});

export const noDecisionPending = rule<{ gateId: string }>({
  id: "T-188",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Only a decision that waits for signatures is refused or withdrawn.",
  objection: "No decision on {id} waits for signatures.",
  remedy: "Reload the page to see what became of it.",
  check: (program, { gateId }) =>
    pendingDecision(program, gateId) ? [] : [{ subject: gate(gateId), facts: { id: gateId } }],
});

export const nothingToSign = rule<{ gateId: string; memberId: string | null }>({
  id: "T-184",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A decider signs a proposed decision once, and again when the signature is outdated.",
  objection: "{why}",
  remedy: "You don't need to do anything.",
  check: (program, { gateId, memberId }) => {
    const decision = currentDecision(program, gateId);
    const yours =
      decision && signaturesUnder(program, decision).find((one) => one.memberId === memberId);
    if (yours && !isSigned(yours)) return [];
    const why = yours
      ? `You have signed the decision on ${gateId}, and nothing that you signed has changed.`
      : `No decision on ${gateId} waits for your signature.`;
    return [{ subject: gate(gateId), facts: { why } }];
  },
});

export const changedSinceOpened = rule<{ gateId: string; seen: string }>({
  id: "T-185",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A decision is signed on the state that its decider has seen.",
  objection: "{what} changed after you opened this page.",
  remedy: "Read what changed, then sign.",
  check: (program, { gateId, seen }) => {
    const subject = program.gate.get(gateId);
    const changed = subject ? changedSinceSeen(seen, signedState(program, subject)) : [];
    return changed.length === 0
      ? []
      : [{ subject: gate(gateId), facts: { what: listed(changed) } }];
  },
});

/** What a gate of the same subject holds back while its signatures are outdated. */
export const signaturesOutdated = rule<{
  subject: Ref;
  /** What cannot be done, as it follows "can't be": "decided as go", "accepted". */
  what: string;
  gateIds: readonly string[];
}>({
  id: "T-186",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  ...ownOrder,
  statement:
    "A gate's decision lets nothing more pass while a signature under it is outdated. Its deciders sign again.",
  objection: "{id} can't be {what} while the signatures of {gate} are outdated: {changes}.",
  remedy: "Ask the deciders of that gate to look at what changed and sign again.",
  check: (program, { subject, what, gateIds }) =>
    gateIds.flatMap((id) => {
      const changes = gateOutdatedBy(program, id);
      if (changes.length === 0) return [];
      const name = program.gate.get(id)?.name ?? "";
      const facts = { id: subject.id, what, gate: `${id} ${name}`.trim() };
      return [{ subject, facts: { ...facts, changes: changesInWords(changes) } }];
    }),
});

/** The gates about one thing, whatever their state; dropped ones left out. */
export const gatesAbout = (program: Program, { noun, id }: Ref): readonly string[] =>
  (gatesOfSubject(program).get(`${noun}:${id}`) ?? []).map((one) => one.id);

/**
 * T-186 for one more outcome of a gate, or for signing it again: the gates of its subject that were decided before it
 * must hold. Those decided later wait for this one.
 */
export function earlierGatesOutdated(
  program: Program,
  { id, subjectNoun, subjectId, decidedAt }: Gate,
  outcome: GateOutcome,
  situation: Situation,
): readonly Finding[] {
  if (!isPassing(outcome)) return [];
  const isEarlier = (other: string) => {
    const theirs = program.gate.get(other)?.decidedAt ?? null;
    return other !== id && (decidedAt === null || (theirs !== null && theirs < decidedAt));
  };
  const gateIds = gatesAbout(program, { noun: subjectNoun, id: subjectId }).filter(isEarlier);
  const what = `decided as ${wordFor(outcome).toLowerCase()}`;
  return signaturesOutdated.check(program, { subject: gate(id), what, gateIds }, situation);
}

export const signaturesFall = rule<{ gateId: string; after: Program }>({
  id: "T-187",
  severity: "WARNS",
  overridableBy: [],
  ...ownOrder,
  statement: "Changing what deciders have signed outdates their signatures.",
  objection: "Saving this outdates the signatures of {who} on {gate}: {changes}.",
  remedy: "Save it if it must change. The deciders are asked to sign again.",
  check: (program, { gateId, after }) => {
    const decision = currentDecision(program, gateId);
    const subject = after.gate.get(gateId);
    if (!decision || !subject) return [];
    const current = signedState(after, subject);
    const falling = signaturesUnder(program, decision).filter(
      (one) => isSigned(one) && outdatedBy(one.signature?.signed ?? {}, current).length > 0,
    );
    const [first] = falling;
    if (!first?.signature) return [];
    const facts = {
      who: listed(falling.map(({ memberId }) => nameOf(program, memberId))),
      gate: `${gateId} ${subject.name}`,
      changes: changesInWords(outdatedBy(first.signature.signed, current)),
    };
    return [{ subject: gate(gateId), facts }];
  },
});

/** T-187 for changes that are about to be saved: every gate whose signed state they change. */
export function fallingSignatures(
  program: Program,
  changes: readonly Change[],
  situation: Situation,
): readonly Finding[] {
  const gateIds = new Set([...program.gateDecision.values()].map(({ gateId }) => gateId));
  if (gateIds.size === 0) return [];
  const after = applyAll(program, changes);
  return [...gateIds].flatMap((gateId) =>
    signaturesFall.check(program, { gateId, after }, situation),
  );
}

export const signingRules = [
  decisionUnderWay,
  noDecisionPending,
  nothingToSign,
  changedSinceOpened,
  signaturesOutdated,
  signaturesFall,
];
