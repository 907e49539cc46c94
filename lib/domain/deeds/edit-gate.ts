/** Name, owner and day of a gate that is not decided yet. Its criteria have deeds of their own. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, optionalDay, optionalId, text } from "../engine/inputs.ts";
import { textMissing } from "../rules/evidence.ts";
import { stateForbids } from "../rules/house.ts";
import { unknownMembers } from "./references.ts";
import { undecided } from "./remove-evidence.ts";

const input = inputOf({
  gateId: id("A gate"),
  name: text("A name", 200),
  ownerId: optionalId(),
  scheduledDay: optionalDay(),
});

export type EditGate = InputOf<typeof input>;

export const editGate = deed({
  name: "edit-gate",
  noun: "gate",
  input,
  subjectId: (command) => command.gateId,
  objections(program, id, situation) {
    const question = undecided(program, { noun: "gate", id });
    return question ? stateForbids.look(program, question, situation) : [];
  },
  provokes(program, { gateId, name, ownerId }, situation) {
    const subject = { noun: "gate", id: gateId } as const;
    return [
      ...textMissing.look(program, { subject, field: "A name", text: name }, situation),
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
