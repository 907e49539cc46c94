/** At the limit of its attempts, a use case asks executives whether to continue or stop (I-132). */

import { compareInstants, dayOf } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import type { Situation } from "../../engine/situation.ts";
import { openingChanges } from "../../escalations/commands/raise-blocker.ts";
import type { Noun, UseCase } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { counted } from "../../wording.ts";
import { iterationsOf } from "../iterations.ts";
import { isUnderWay } from "../lifecycle.ts";
import { deliverablesOfUseCase } from "../linked-work.ts";
import { missedNow } from "../measurement.ts";
import { judgedWords } from "../rules/results.ts";

/** What the clock opens for use cases that reached their limit; each is asked about once. */
export const iterationClocks = (
  program: Program,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] =>
  [...program.useCase.values()].flatMap((useCase) =>
    limitEscalated(program, useCase, situation, mint),
  );

/** The escalation of one use case; none where its limit isn't reached, or it was asked about since then. */
export function limitEscalated(
  program: Program,
  useCase: UseCase,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  if (!isUnderWay(useCase)) return [];
  const { reachedAt, sinceDay, attempts, sprints } = iterationsOf(
    program,
    useCase,
    situation.today,
  );
  const missed = missedNow(program, useCase);
  if (reachedAt === null || sinceDay === null || !missed?.primary) return [];
  const from = `useCase:${useCase.id}`;
  const { calendar } = program.facts;
  const asked = [...program.escalation.values()].some(
    (one) => one.grownFrom === from && dayOf(calendar, one.openedAt) >= sinceDay,
  );
  if (asked) return [];
  const open = deliverablesOfUseCase(program, useCase.id, "TECHNOLOGY").filter((id) => {
    const state = program.deliverable.get(id)?.state;
    return state !== undefined && state !== "ACCEPTED" && state !== "DROPPED";
  });
  return openingChanges(
    program,
    {
      kind: "DECISION_NEEDED",
      title: `Continue or stop ${useCase.name}`,
      description: `${useCase.name} is still below its threshold after ${counted(attempts, "attempt")} and ${counted(sprints, "sprint")}: ${judgedWords(missed.primary)}.`,
      severity: "HIGH",
      tier: "L3_EXECUTIVE",
      wantedDecision: "Continue or stop",
      affectedIds: open,
      workstreamId: null,
      firstSeenDay: sinceDay,
      confidential: false,
      options: ["Continue", "Fall back", "Stop"],
    },
    situation,
    mint,
    {
      from,
      ...(compareInstants(reachedAt, situation.now) < 0 ? { dueAt: reachedAt } : {}),
    },
  );
}
