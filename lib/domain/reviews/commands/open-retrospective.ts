/** A retrospective begins: of a sprint whose review is closed, or of an outcome that was delivered. */

import type { ChangeOf } from "../../changes.ts";
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Noun, Retrospective } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { groupedBy } from "../../program.ts";
import { reflectedAlready } from "../../sprints/rules/sprint-records.ts";
import { sprintStateForbids } from "../../sprints/rules/sprints.ts";
import { retrospectiveOf, reviewOf } from "../../sprints/sprint-records.ts";
import type { RetrospectiveFields } from "./retrospective-fields.ts";
import {
  retrospectiveFields,
  retrospectiveFindings,
  withParticipants,
  withRoles,
} from "./retrospective-fields.ts";

const openInput = inputOf({ sprintId: id("A sprint"), ...retrospectiveFields }).transform(
  withParticipants,
);

export const openRetrospective = defineCommand({
  name: "open-retrospective",
  noun: "sprint",
  input: openInput,
  preconditions(program, id, situation) {
    const state = program.sprint.get(id)?.state ?? "";
    const subject = { noun: "sprint", id } as const;
    const found = retrospectiveOf(program, id);
    if (found)
      return reflectedAlready.check(program, { subject, retrospectiveId: found.id }, situation);
    if (state !== "IN_REVIEW")
      return sprintStateForbids.check(
        program,
        { sprintId: id, doing: "opening the retrospective", allowed: ["IN_REVIEW"] },
        situation,
      );
    const reviewed = reviewOf(program, id)?.closedAt;
    return stateForbids.check(
      program,
      { subject, state: reviewed ? "REVIEW_CLOSED" : state, allowed: ["REVIEW_CLOSED"] },
      situation,
    );
  },
  checkInput: (program, command, situation) =>
    retrospectiveFindings(
      program,
      { noun: "sprint", id: command.sprintId },
      command.sprintId,
      command,
      situation,
    ),
  changes: (program, command, situation, mint) => [
    change("sprint-retro-opened", command.sprintId, { state: "IN_RETRO" }),
    opened(program, { level: "SPRINT", sprintId: command.sprintId }, command, situation, mint),
  ],
});

const openInitiativeInput = inputOf({
  outcomeId: id("An outcome"),
  ...retrospectiveFields,
}).transform(withParticipants);

const retrospectivesOfOutcome = groupedBy("retrospective", (one) => one.outcomeId);

export const openInitiativeRetrospective = defineCommand({
  name: "open-initiative-retrospective",
  noun: "outcome",
  input: openInitiativeInput,
  preconditions(program, id, situation) {
    const subject = { noun: "outcome", id } as const;
    const found = retrospectivesOfOutcome(program).get(id)?.[0];
    return [
      ...stateForbids.check(
        program,
        {
          subject,
          state: program.outcome.get(id)?.state ?? "",
          allowed: ["DELIVERED", "ADOPTED", "STOPPED"],
        },
        situation,
      ),
      ...reflectedAlready.check(
        program,
        { subject, retrospectiveId: found?.id ?? null },
        situation,
      ),
    ];
  },
  checkInput: (program, command, situation) =>
    retrospectiveFindings(
      program,
      { noun: "outcome", id: command.outcomeId },
      null,
      command,
      situation,
    ),
  changes: (program, command, situation, mint) => [
    opened(
      program,
      { level: "INITIATIVE", outcomeId: command.outcomeId },
      command,
      situation,
      mint,
    ),
  ],
});

function opened(
  program: Program,
  of: Pick<Retrospective, "level"> & Partial<Retrospective>,
  { day, participants }: RetrospectiveFields,
  situation: Situation,
  mint: (noun: Noun) => string,
): ChangeOf<"retrospective-opened"> {
  return change("retrospective-opened", mint("retrospective"), {
    sprintId: null,
    outcomeId: null,
    ...of,
    day,
    participants: withRoles(program, participants),
    openedById: actorId(program, situation),
    openedAt: situation.now,
    closedAt: null,
  });
}
