/** What a control is, whose it is and how often it is tested. An active one stays whole. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import type { Control } from "../../nouns.ts";
import { controlIncomplete } from "../rules.ts";
import {
  controlFieldFindings,
  controlFields,
  describedControl,
  keptControl,
} from "./control-fields.ts";

const input = inputOf({ controlId: id("A control"), ...controlFields });

export type EditControl = InputOf<typeof input>;

export const editControl = defineCommand({
  name: "edit-control",
  noun: "control",
  input,
  preconditions: keptControl,
  checkInput(program, command, situation) {
    const subject = { noun: "control", id: command.controlId } as const;
    const active = program.control.get(command.controlId)?.state === "ACTIVE";
    return [
      ...controlFieldFindings(program, subject, command, situation),
      ...(active
        ? controlIncomplete.check(
            program,
            { subject, control: describedControl(command) },
            situation,
          )
        : []),
    ];
  },
  changes(program, command) {
    const before = program.control.get(command.controlId);
    if (!before) return [];
    return [
      change("control-edited", before.id, {
        ...describedControl(command),
        ...partiesAfter(before, command.ownerId),
      }),
    ];
  },
  edits: editing<EditControl>((program, { controlId }) => {
    const before = program.control.get(controlId);
    if (!before) return null;
    const { name, type, addresses, ownerId, evidenceRequired, testEvery, testUnit, useCaseId } =
      before;
    return { name, type, addresses, ownerId, evidenceRequired, testEvery, testUnit, useCaseId };
  }),
});

/** Whoever gives away a control that is built stays a party to it; empty when nothing changes. */
function partiesAfter(before: Control, ownerId: string | null): Partial<Pick<Control, "partyIds">> {
  const { ownerId: former, partyIds, state } = before;
  return former === null || former === ownerId || state === "SPECIFIED" || partyIds.includes(former)
    ? {}
    : { partyIds: [...partyIds, former] };
}
