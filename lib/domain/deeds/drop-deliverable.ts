/** A deliverable is given up, with the reason; what others were promised from it is cancelled. */

import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { awaitedStates } from "../measures/dependency-ends.ts";
import { holdingSprint } from "../measures/sprint-plan.ts";
import type { Noun } from "../nouns.ts";
import type { Program } from "../program.ts";
import { dependenciesFrom, dependenciesInto, sprintItemsOf } from "../program.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { lastOfItsPillar } from "../rules/plan-entry.ts";
import { droppedUnderSuccessors } from "../rules/sequence.ts";
import { sprintStateForbids } from "../rules/sprints.ts";
import type { Situation } from "../situation.ts";
import { recordOfDrop } from "./drop-record.ts";
import { progressNoted } from "./progress-notes.ts";
import { undecided } from "./remove-evidence.ts";
import { noticesAnswered } from "./waits-ended.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  reason: text("A reason"),
});

export type DropDeliverable = InputOf<typeof input>;

export const dropDeliverable = deed({
  name: "drop-deliverable",
  noun: "deliverable",
  input,
  subjectId: (command) => command.deliverableId,
  objections(program, id, situation) {
    const question = undecided(program, { noun: "deliverable", id });
    const deliverable = program.deliverable.get(id);
    const sprint = deliverable ? holdingSprint(program, deliverable) : null;
    return [
      ...(question ? stateForbids.look(program, question, situation) : []),
      ...(sprint
        ? sprintStateForbids.look(
            program,
            {
              sprintId: sprint.id,
              doing: "dropping what stands in it, elsewhere than in its review,",
              allowed: ["PLANNED", "ACTIVE"],
            },
            situation,
          )
        : []),
      ...lastOfItsPillar.look(program, { deliverableId: id, becomes: null }, situation),
      ...droppedUnderSuccessors.look(program, { deliverableId: id }, situation),
    ];
  },
  provokes: (program, { deliverableId, reason }, situation) =>
    reasonTooShort.look(
      program,
      { subject: { noun: "deliverable", id: deliverableId }, reason },
      situation,
    ),
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
