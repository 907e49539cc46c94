/** What a workstream says it can take in one sprint. Said again, it replaces what was said. */

import { change } from "../../changes.ts";
import { mostPoints } from "../../deliverables/commands/deliverable-fields.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, number, optionalText } from "../../engine/inputs.ts";
import { numberOutOfRange, referenceUnknown } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import type { StreamCapacity } from "../../nouns.ts";
import { nothingSaid } from "../../plan/rules.ts";
import type { Program } from "../../program.ts";
import { capacitiesOfSprint } from "../../program.ts";
import { sprintStateForbids } from "../../sprints/rules/sprints.ts";

const input = inputOf({
  workstreamId: id("A workstream"),
  sprintId: id("A sprint"),
  points: number("The capacity in points"),
  /** What it rests on: holidays, other duties. */
  note: optionalText(400),
});

export type StateCapacity = InputOf<typeof input>;

export const stateCapacity = defineCommand({
  name: "state-capacity",
  noun: "workstream",
  input,
  from: ["DRAFT", "ACTIVE"],
  checkInput(program, { workstreamId, sprintId, points, note }, situation) {
    const subject = { noun: "workstream", id: workstreamId } as const;
    const before = capacityOf(program, sprintId, workstreamId);
    const same = before?.points === points && before.note === note.trim();
    return [
      ...referenceUnknown.check(
        program,
        { subject, field: "Sprint", value: sprintId, exists: program.sprint.has(sprintId) },
        situation,
      ),
      ...sprintStateForbids.check(
        program,
        { sprintId, doing: "changing capacity", allowed: ["DRAFT", "PLANNED"] },
        situation,
      ),
      ...numberOutOfRange.check(
        program,
        { subject, field: "Capacity in points", value: points, least: 0, most: mostPoints },
        situation,
      ),
      ...nothingSaid.check(
        program,
        { subject, says: same ? "This capacity is already recorded." : null },
        situation,
      ),
    ];
  },
  changes(program, { workstreamId, sprintId, points, note }, situation, mint) {
    const before = capacityOf(program, sprintId, workstreamId);
    const said = {
      points,
      note: note.trim(),
      byId: actorId(program, situation),
      at: situation.now,
    };
    return [
      before
        ? change("capacity-restated", before.id, said)
        : change("capacity-stated", mint("streamCapacity"), { sprintId, workstreamId, ...said }),
    ];
  },
  edits: editing<StateCapacity>((program, { workstreamId, sprintId }) => {
    const before = capacityOf(program, sprintId, workstreamId);
    return before ? { points: before.points, note: before.note } : null;
  }),
});

/** What a workstream stated for a sprint, in points; null before it has stated anything. */
export const capacityOf = (
  program: Program,
  sprintId: string,
  workstreamId: string,
): StreamCapacity | null =>
  (capacitiesOfSprint(program).get(sprintId) ?? []).find(
    (one) => one.workstreamId === workstreamId,
  ) ?? null;
