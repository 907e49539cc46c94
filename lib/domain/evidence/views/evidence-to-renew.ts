/** Evidence that expires soon or has expired, for whoever is asked to renew it. */
import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf } from "../../engine/situation.ts";
import type { Evidence } from "../../nouns.ts";
import { isHiddenSubject } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { streamsOf } from "../../relations.ts";
import { undecided } from "../commands/remove-evidence.ts";
import { standingOfEvidence } from "../evidence-standing.ts";
import type { EvidenceShown } from "./evidence-shown.ts";
import { evidenceShown } from "./evidence-shown.ts";

export interface EvidenceToRenew {
  readonly evidence: Evidence;
  readonly validUntilDay: Day;
  readonly expired: boolean;
}

/**
 * What a member is asked to renew, the earliest first: what they recorded while its matter is undecided, and in the
 * streams they lead what was recorded by somebody who has left.
 */
export const evidenceToRenew = (
  program: Program,
  memberId: string | null,
  situation: Situation,
): readonly EvidenceToRenew[] =>
  [...program.evidence.values()]
    .flatMap((evidence) => {
      const { validUntilDay } = evidence;
      const standing = standingOfEvidence(program, evidence, situation.today);
      const over = standing === "EXPIRED";
      if (validUntilDay === null || !(over || standing === "EXPIRES_SOON")) return [];
      if (!isAsked(program, evidence, memberId, situation)) return [];
      return [{ evidence, validUntilDay, expired: over }];
    })
    .sort((a, b) => compareDays(a.validUntilDay, b.validUntilDay));

/** What the reader is asked to renew, as a screen shows it. */
export const renewalsFor = (program: Program, situation: Situation): readonly EvidenceShown[] =>
  evidenceToRenew(program, memberOf(program, situation.actor)?.id ?? null, situation).map(
    ({ evidence }) => evidenceShown(program, evidence, situation),
  );

function isAsked(
  program: Program,
  one: Evidence,
  memberId: string | null,
  situation: Situation,
): boolean {
  const subject = { noun: one.subjectNoun, id: one.subjectId };
  const question = undecided(program, subject);
  if (memberId === null || (question && !question.allowed.includes(question.state))) return false;
  if (isHiddenSubject(program, subject.noun, subject.id, situation)) return false;
  if (program.member.get(one.recordedById)?.active) return one.recordedById === memberId;
  return streamsOf(program, subject).some(
    (stream) => program.workstream.get(stream)?.leadId === memberId,
  );
}
