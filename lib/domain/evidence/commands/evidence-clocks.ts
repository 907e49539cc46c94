/**
 * What expires by itself: evidence after its last valid day, and waivers after theirs. The criteria that rested on it
 * open again, unless what they lead to is decided already: a decision stands on what was valid on its day.
 */
import { addDays, compareDays } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Situation } from "../../engine/situation.ts";
import { gateMoved } from "../../gates/commands/assess-criterion.ts";
import { notWaived } from "../../gates/criterion.ts";
import type { Criterion, Evidence } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { criteriaOf } from "../../program.ts";
import { evidenceForCriterion } from "../../reports/proof.ts";
import { evidenceExpired } from "../rules.ts";
import { undecided } from "./remove-evidence.ts";

export function evidenceClocks(program: Program, look: Situation): readonly Change[] {
  const over = [...program.evidence.values()].filter(
    (evidence) => evidenceExpired.check(program, { evidence }, look).length > 0,
  );
  const expired = over.flatMap(({ id, validUntilDay }) =>
    validUntilDay === null
      ? []
      : [change("evidence-expired", id, { expiredDay: addDays(validUntilDay, 1) })],
  );
  const waivers = [...program.criterion.values()].filter((one) => isWaiverOver(one, look));
  if (expired.length === 0 && waivers.length === 0) return [];
  const after = expired.length === 0 ? program : applyAll(program, expired);
  const reopened = new Map<string, string>();
  for (const one of over) {
    for (const id of restingOn(after, one))
      reopened.set(id, `${one.id} "${one.title}" was valid until ${one.validUntilDay}.`);
  }
  for (const { id, waivedUntilDay } of waivers)
    reopened.set(id, `The waiver was valid until ${waivedUntilDay}.`);
  return [...expired, ...reopenings(after, reopened)];
}

const isWaiverOver = ({ removed, result, waivedUntilDay }: Criterion, { today }: Situation) =>
  !removed &&
  result === "WAIVED" &&
  waivedUntilDay !== null &&
  compareDays(waivedUntilDay, today) < 0;

/** Criteria that the evidence names, and those of its deliverable or gate that nothing else speaks for. */
function restingOn(program: Program, one: Evidence): readonly string[] {
  const named = [...(one.subjectNoun === "criterion" ? [one.subjectId] : []), ...one.supports];
  const around = (criteriaOf(program).get(`${one.subjectNoun}:${one.subjectId}`) ?? []).filter(
    ({ id }) => evidenceForCriterion(program, id).length === 0,
  );
  return [...named, ...around.map(({ id }) => id)].filter(
    (id) => program.criterion.get(id)?.result === "MET",
  );
}

function reopenings(program: Program, reasons: ReadonlyMap<string, string>): readonly Change[] {
  const open = [...reasons].filter(([id]) => isOpenQuestion(program, id));
  const changes: Change[] = [];
  let current = program;
  const note = (made: readonly Change[]) => {
    if (made.length > 0) current = applyAll(current, made);
    changes.push(...made);
  };
  for (const [id, resultReason] of open) {
    const unassessed = { result: "NOT_ASSESSED", assessedById: null, assessedAt: null } as const;
    note([change("criterion-reopened", id, { ...unassessed, resultReason, ...notWaived })]);
    note(gateMoved(current, id, "NOT_ASSESSED"));
  }
  return changes;
}

function isOpenQuestion(program: Program, id: string): boolean {
  if (program.criterion.get(id)?.removed !== false) return false;
  const question = undecided(program, { noun: "criterion", id });
  return question === null || question.allowed.includes(question.state);
}
