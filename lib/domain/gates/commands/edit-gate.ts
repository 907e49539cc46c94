/** Name, owner, day and milestone of a gate that is not decided yet. Its criteria have commands of their own. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, ids, inputOf, optionalDay, optionalId, text } from "../../engine/inputs.ts";
import { referenceUnknown, stateForbids } from "../../engine/platform-rules.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";
import { textMissing } from "../../evidence/rules.ts";
import { unknownMembers } from "../../people/commands/references.ts";

const input = inputOf({
  gateId: id("A gate"),
  name: text("A name", 200),
  ownerId: optionalId(),
  scheduledDay: optionalDay(),
  /** Deliverables of the milestone that a workstream gate declares. Left out in code, they stay as they are. */
  milestoneIds: ids(),
});

export type EditGate = InputOf<typeof input, "milestoneIds">;

export const editGate = defineCommand<EditGate>({
  name: "edit-gate",
  noun: "gate",
  input,
  preconditions(program, id, situation) {
    const question = undecided(program, { noun: "gate", id });
    return question ? stateForbids.check(program, question, situation) : [];
  },
  checkInput(program, { gateId, name, ownerId, milestoneIds = [] }, situation) {
    const subject = { noun: "gate", id: gateId } as const;
    const streamId = program.gate.get(gateId)?.subjectId;
    return [
      ...textMissing.check(program, { subject, field: "A name", text: name }, situation),
      ...unknownMembers(program, subject, "Its owner", ownerId ? [ownerId] : [], situation),
      ...milestoneIds.flatMap((value) =>
        referenceUnknown.check(
          program,
          {
            subject,
            field: "A deliverable of the milestone",
            value,
            exists: program.deliverable.get(value)?.workstreamId === streamId,
          },
          situation,
        ),
      ),
    ];
  },
  changes: (program, { gateId, name, ownerId, scheduledDay, milestoneIds }) => [
    change("gate-edited", gateId, {
      name: name.trim(),
      ownerId,
      scheduledDay,
      milestoneIds: milestoneIds ?? program.gate.get(gateId)?.milestoneIds ?? [],
    }),
  ],
  edits: editing<EditGate>((program, { gateId }) => {
    const before = program.gate.get(gateId);
    if (!before) return null;
    const { name, ownerId, scheduledDay, milestoneIds } = before;
    return { name, ownerId, scheduledDay, milestoneIds };
  }),
});
