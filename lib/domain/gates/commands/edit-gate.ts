/** Name, owner and day of a gate that is not decided yet. Its criteria have commands of their own. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, optionalDay, optionalId, text } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";
import { textMissing } from "../../evidence/rules.ts";
import { unknownMembers } from "../../people/commands/references.ts";

const input = inputOf({
  gateId: id("A gate"),
  name: text("A name", 200),
  ownerId: optionalId(),
  scheduledDay: optionalDay(),
});

export type EditGate = InputOf<typeof input>;

export const editGate = defineCommand({
  name: "edit-gate",
  noun: "gate",
  input,
  preconditions(program, id, situation) {
    const question = undecided(program, { noun: "gate", id });
    return question ? stateForbids.check(program, question, situation) : [];
  },
  checkInput(program, { gateId, name, ownerId }, situation) {
    const subject = { noun: "gate", id: gateId } as const;
    return [
      ...textMissing.check(program, { subject, field: "A name", text: name }, situation),
      ...unknownMembers(program, subject, "Its owner", ownerId ? [ownerId] : [], situation),
    ];
  },
  changes: (_program, { gateId, name, ownerId, scheduledDay }) => [
    change("gate-edited", gateId, { name: name.trim(), ownerId, scheduledDay }),
  ],
  edits: editing<EditGate>((program, { gateId }) => {
    const before = program.gate.get(gateId);
    if (!before) return null;
    const { name, ownerId, scheduledDay } = before;
    return { name, ownerId, scheduledDay };
  }),
});
