/** What a carry-over brings with it (I-41): it is counted, and with the third a decision is asked for. */
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Situation } from "../../engine/situation.ts";
import { openingChanges } from "../../escalations/commands/raise-blocker.ts";
import { isUndecided } from "../../escalations/escalation-clock.ts";
import type { Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { carriedOverAgain } from "../../reviews/rules/sprint-review.ts";
import { settingOf } from "../../settings.ts";
import { carriedDays, carriesOverInto } from "../carry-overs.ts";

/** What is said when a deliverable comes into a sprint that it was not carried over into by a review. */
export function comingInFindings(
  program: Program,
  deliverableId: string,
  sprintId: string,
  situation: Situation,
): readonly Finding[] {
  const sprint = program.sprint.get(sprintId);
  return sprint && carriesOverInto(program, deliverableId, sprint)
    ? carriedOverAgain.check(program, { deliverableId }, situation)
    : [];
}

/** The same, written down. */
export function comingInCounted(
  program: Program,
  deliverableId: string,
  sprintId: string,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const deliverable = program.deliverable.get(deliverableId);
  const sprint = program.sprint.get(sprintId);
  if (!deliverable || !sprint || !carriesOverInto(program, deliverableId, sprint)) return [];
  const times = deliverable.carryOverCount + 1;
  return [
    change("deliverable-carried-over", deliverableId, {
      sprintId,
      carryOverCount: times,
      ...carriedDays(program, deliverable, sprint),
    }),
    ...raisedWhenCarried(program, deliverableId, times, situation, mint),
  ];
}

/** From the third time on it is a decision that the EATP owes. */
export function raisedWhenCarried(
  program: Program,
  id: string,
  times: number,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  if (times < settingOf(program, "carryOversRaise")) return [];
  const deliverable = program.deliverable.get(id);
  const grownFrom = `deliverable:${id}`;
  const waits = [...program.escalation.values()].some(
    (one) => one.grownFrom === grownFrom && isUndecided(one),
  );
  if (waits) return [];
  return openingChanges(
    program,
    {
      kind: "DECISION_NEEDED",
      title: `${id} was carried over ${times} times`,
      description: `${deliverable?.title ?? id} has moved from sprint to sprint without being finished.`,
      severity: "HIGH",
      tier: "L2_PROGRAM",
      wantedDecision: "Split it, drop it or remove what blocks it",
      affectedIds: [id],
      workstreamId: deliverable?.workstreamId ?? null,
      firstSeenDay: situation.today,
      confidential: false,
      options: ["Split it", "Drop it", "Remove what blocks it"],
    },
    situation,
    mint,
    { from: grownFrom },
  );
}
