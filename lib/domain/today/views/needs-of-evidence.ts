/** Evidence and waivers that expire soon or have expired, for whoever has to renew them. */
import { compareDays } from "../../calendar/index.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";
import { renewalHorizon } from "../../evidence/evidence-standing.ts";
import { evidenceToRenew } from "../../evidence/views/evidence-to-renew.ts";
import type { Criterion } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { titleOf } from "../../subjects.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { Source } from "./need.ts";
import { byRule, dayClock, nameList } from "./need.ts";

const evidenceExpires: Source = (program, reader, situation) =>
  evidenceToRenew(program, reader.memberId, situation).map(
    ({ evidence: { id, title, recordedById }, validUntilDay, expired }) => ({
      id: `evidence:${id}`,
      weight: expired ? consequence.evidenceExpired : consequence.evidenceExpires,
      at: validUntilDay,
      cause: cause("evidenceExpires"),
      urgency: expired ? "now" : "soon",
      sentence: expired
        ? `${id} ${title} was valid until ${validUntilDay} and no longer counts.`
        : `${id} ${title} is valid until ${validUntilDay}.`,
      clock: dayClock(program, validUntilDay, situation),
      concerned: nameList(program, [recordedById]),
      why: byRule("T-307", "What it supports opens again"),
      action: { label: "Renew", path: `evidence/${id}` },
    }),
  );

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
