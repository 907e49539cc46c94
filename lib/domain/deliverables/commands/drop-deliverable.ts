/** A deliverable is given up, with the reason; what others were promised from it is cancelled. */

import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { noticesAnswered } from "../../dependencies/commands/waits-ended.ts";
import { awaitedStates } from "../../dependencies/dependency-ends.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";
import type { Noun } from "../../nouns.ts";
import { lastOfItsPillar } from "../../plan/rules.ts";
import { holdingSprint } from "../../planning/sprint-plan.ts";
import type { Program } from "../../program.ts";
import { dependenciesFrom, dependenciesInto, sprintItemsOf } from "../../program.ts";
import { sprintStateForbids } from "../../sprints/rules/sprints.ts";
import { droppedUnderSuccessors } from "../rules/sequence.ts";
import { recordOfDrop } from "./drop-record.ts";
import { progressNoted } from "./progress-notes.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  reason: reason(),
});

export const dropDeliverable = defineCommand({
  name: "drop-deliverable",
  noun: "deliverable",
  input,
  preconditions(program, id, situation) {
    const question = undecided(program, { noun: "deliverable", id });
    const deliverable = program.deliverable.get(id);
    const sprint = deliverable ? holdingSprint(program, deliverable) : null;
    return [
      ...(question ? stateForbids.check(program, question, situation) : []),
      ...(sprint
        ? sprintStateForbids.check(
            program,
            {
              sprintId: sprint.id,
              doing: "dropping one of its deliverables outside its review",
              allowed: ["PLANNED", "ACTIVE"],
            },
            situation,
          )
        : []),
      ...lastOfItsPillar.check(program, { deliverableId: id, becomes: null }, situation),
      ...droppedUnderSuccessors.check(program, { deliverableId: id }, situation),
    ];
  },
  changes: (program, { deliverableId, reason }, situation, mint) =>
    dropped(program, deliverableId, reason, situation, mint),
});

/** Given up: its open links are cancelled, and its open places in sprints say so, but for the one named. */
export function dropped(
  program: Program,
  id: string,
  reason: string,
  situation: Situation,
  mint: (noun: Noun) => string,
  exceptItemId: string | null = null,
): readonly Change[] {
  const deliverable = program.deliverable.get(id);
  if (!deliverable) return [];
  const links = [
    ...(dependenciesInto(program).get(id) ?? []),
    ...(dependenciesFrom(program).get(id) ?? []),
  ].filter(({ state }) => awaitedStates.includes(state));
  const items = (sprintItemsOf(program).get(id) ?? []).filter(
    (item) => item.disposition === null && !item.removed && item.id !== exceptItemId,
  );
  return [
    change("deliverable-dropped", id, {
      state: "DROPPED",
      droppedReason: reason.trim(),
      droppedFrom: recordOfDrop(program, deliverable.state, situation),
    }),
    ...links.map((link) =>
      change("dependency-dropped", link.id, {
        state: "CANCELLED",
        droppedReason: `${id} was dropped: ${reason.trim()}`,
        droppedFrom: { ...recordOfDrop(program, link.state, situation), withId: id },
      }),
    ),
    ...noticesAnswered(program, id, "dropped", situation),
    ...items.map((item) => change("sprint-item-disposed", item.id, { disposition: "DROPPED" })),
    progressNoted(program, id, "DROPPED", reason, situation, mint),
  ];
}
