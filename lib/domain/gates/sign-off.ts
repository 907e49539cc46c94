/** Sign-offs: who signs a criterion, and whether its present result counts. */
import { signerFor } from "../duties.ts";
import type { Criterion } from "../nouns.ts";
import type { Party } from "../people/parties-to.ts";
import { partiesTo, partyAmong } from "../people/parties-to.ts";
import type { Program } from "../program.ts";
import type { ProgramRole } from "../vocabulary.ts";

const signing =
  /\bsign(s|ed|ing)?[ -]?off\b|\bsigned\b|\bsignature\b|\bclearance\b|\bcleared by\b|\bapprov(al|ed)\b/iu;

const signers: readonly (readonly [about: RegExp, signer: ProgramRole])[] = [
  [/privacy|data[ -]protection|gdpr|personal data|\bDPO\b|\bDPIA\b/iu, signerFor.dataProtection],
  [/fairness|\bbias\b|ethic/iu, signerFor.fairness],
  [/legal|complian|regulat/iu, signerFor.law],
  [/security|penetration/iu, signerFor.security],
  [/\brisk/iu, signerFor.risk],
  [/quality|\bqa\b/iu, signerFor.quality],
  [/business owner/iu, signerFor.business],
  [/steering committee|steerco/iu, signerFor.committee],
  [/sponsor/iu, signerFor.sponsor],
  [/works council|trade union/iu, signerFor.workforce],
];

/** The role whose sign-off a text asks for ("Privacy sign-off is on file"); null when it asks for none. */
export const suggestedSigner = (text: string): ProgramRole | null =>
  signing.test(text) ? (signers.find(([about]) => about.test(text))?.[1] ?? null) : null;

/** Active members who hold the role that signs a criterion. */
export const signersOf = (program: Program, role: ProgramRole): readonly string[] =>
  [...program.member.values()]
    .filter(({ active, roles }) => active && roles.includes(role))
    .map(({ id }) => id);

/** Whoever assessed the criterion in favour of their own work, under I-44; null when the result counts. */
export function assessedByParty(program: Program, criterion: Criterion): Party | null {
  const { id, result, assessedById, subjectNoun } = criterion;
  if (subjectNoun !== "deliverable" || assessedById === null) return null;
  if (result === "NOT_MET" || result === "NOT_ASSESSED") return null;
  return partyAmong(program, partiesTo(program, { noun: "criterion", id }), assessedById);
}
