/** Evidence and waivers that expire soon or have expired, for whoever has to renew them. */
import { compareDays } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";
import { renewalHorizon, standingOfEvidence } from "../../evidence/evidence-standing.ts";
import type { Criterion, Evidence } from "../../nouns.ts";
import { isHiddenSubject } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { streamsOf } from "../../relations.ts";
import { titleOf } from "../../subjects.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { Source } from "./need.ts";
import { byRule, dayClock, nameList } from "./need.ts";

const evidenceExpires: Source = (program, reader, situation) =>
  [...program.evidence.values()].flatMap((one) => {
    const { id, title, validUntilDay } = one;
    const standing = standingOfEvidence(program, one, situation.today);
    if (validUntilDay === null || (standing !== "EXPIRES_SOON" && standing !== "EXPIRED"))
      return [];
    if (!isAsked(program, one, reader.memberId, situation)) return [];
    const over = standing === "EXPIRED";
    return [
      {
        id: `evidence:${id}`,
        weight: over ? consequence.evidenceExpired : consequence.evidenceExpires,
        at: validUntilDay,
        cause: cause("evidenceExpires"),
        urgency: over ? "now" : "soon",
        sentence: over
          ? `${id} ${title} was valid until ${validUntilDay} and no longer counts.`
          : `${id} ${title} is valid until ${validUntilDay}.`,
        clock: dayClock(program, validUntilDay, situation),
        concerned: nameList(program, [one.recordedById]),
        why: byRule("T-307", "What it supports opens again"),
        action: { label: "Renew", path: `evidence/${id}` },
      },
    ];
  });

/** Whoever recorded it while what it supports is undecided; the stream's lead where that person has left. */
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

const waiversExpire: Source = (program, reader, situation) =>
  [...program.criterion.values()].flatMap((one) => {
    const { id, text, waivedUntilDay } = one;
    if (waivedUntilDay === null || one.waiverOwnerId !== reader.memberId) return [];
    if (!isWaivedAndOpen(program, one)) return [];
    if (compareDays(waivedUntilDay, renewalHorizon(program, situation.today)) > 0) return [];
    return [
      {
        id: `waiver:${id}`,
        weight: consequence.evidenceExpires,
        at: waivedUntilDay,
        cause: cause("waiversExpire"),
        urgency: "soon",
        sentence: `The waiver of ${id} ${text} (${titleOf(program, one.subjectNoun, one.subjectId)}) is valid until ${waivedUntilDay}.`,
        clock: dayClock(program, waivedUntilDay, situation),
        concerned: nameList(program, [one.waiverOwnerId]),
        why: byRule("T-308", "The criterion opens again after that day"),
        action: { label: "See the criterion", path: placeIn(program, one) },
      },
    ];
  });

function isWaivedAndOpen(program: Program, { id, removed, result }: Criterion): boolean {
  if (removed || result !== "WAIVED") return false;
  const question = undecided(program, { noun: "criterion", id });
  return question === null || question.allowed.includes(question.state);
}

function placeIn(program: Program, { id, subjectNoun, subjectId }: Criterion): string {
  if (subjectNoun === "gate") return `gates/${subjectId}#${id}`;
  const stream = program.deliverable.get(subjectId)?.workstreamId ?? "";
  return `workstreams/${stream}/${subjectId}#${id}`;
}

export const evidenceNeeds: readonly Source[] = [evidenceExpires, waiversExpire];
