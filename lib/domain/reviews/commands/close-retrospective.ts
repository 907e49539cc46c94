/** A retrospective ends: each problem has a recommendation, and at least one action has an owner (I-60, A-81). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { pointsOfRetro } from "../../program.ts";
import { recordBare, retrospectiveClosed } from "../../sprints/rules/sprint-records.ts";
import {
  leadersOnly,
  manyActions,
  noActionAgreed,
  problemUnpaired,
} from "../rules/retrospectives.ts";

const input = inputOf({
  retrospectiveId: id("A retrospective"),
});

export const closeRetrospective = defineCommand({
  name: "close-retrospective",
  noun: "retrospective",
  input,
  preconditions(program, id, situation) {
    const subject = { noun: "retrospective", id } as const;
    const closed = retrospectiveClosed.check(program, { subject, retrospectiveId: id }, situation);
    return closed.length > 0 ? closed : retrospectiveUnfinished(program, id, situation);
  },
  changes: (_program, { retrospectiveId }, situation) => [
    change("retrospective-closed", retrospectiveId, { closedAt: situation.now }),
  ],
});

/** What a retrospective that is open still lacks before it can close. */
export function retrospectiveUnfinished(
  program: Program,
  id: string,
  situation: Situation,
): readonly Finding[] {
  const subject = { noun: "retrospective", id } as const;
  const participants = program.retrospective.get(id)?.participants ?? [];
  const missing = participants.length === 0 ? ["who took part"] : [];
  return [
    ...recordBare.check(program, { subject, what: "retrospective", missing }, situation),
    ...leadersOnly.check(program, { subject, participants }, situation),
    ...(pointsOfRetro(program).get(id) ?? []).flatMap((point) =>
      problemUnpaired.check(
        program,
        { ...point, subject: { noun: "retroPoint", id: point.id }, closing: true },
        situation,
      ),
    ),
    ...noActionAgreed.check(program, { retrospectiveId: id }, situation),
    ...manyActions.check(program, { retrospectiveId: id, adding: 0 }, situation),
  ];
}
