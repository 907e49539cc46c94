/** Name, address and title of an account, and whether it administers the organization. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { flag, id, inputOf, optionalText, text } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { lastAdministrator } from "../rules.ts";
import { accountFindings, emailAsKept } from "./account-fields.ts";

const input = inputOf({
  personId: id("A person"),
  name: text("A name", 120),
  email: text("An email", 320),
  title: optionalText(120),
  administrator: flag(),
});

export type EditPerson = InputOf<typeof input>;

export const editPerson = defineCommand({
  name: "edit-person",
  noun: "person",
  input,
  preconditions: (program, id, situation) =>
    stateForbids.check(
      program,
      {
        subject: { noun: "person", id },
        state: program.person.get(id)?.active ? "ACTIVE" : "DEACTIVATED",
        allowed: ["ACTIVE"],
      },
      situation,
    ),
  checkInput(program, command, situation) {
    const { personId } = command;
    return [
      ...accountFindings(program, { noun: "person", id: personId }, command, personId, situation),
      ...(command.administrator ? [] : lastAdministrator.check(program, { personId }, situation)),
    ];
  },
  changes(program, command, situation) {
    const loses = program.person.get(command.personId)?.administrator && !command.administrator;
    return [
      change("person-edited", command.personId, {
        name: command.name.trim(),
        email: emailAsKept(command.email),
        title: command.title.trim(),
        administrator: command.administrator,
        ...(loses ? { sessionsValidFrom: situation.now } : {}),
      }),
    ];
  },
  edits: editing<EditPerson>((program, { personId }) => {
    const before = program.person.get(personId);
    if (!before) return null;
    const { name, email, title, administrator } = before;
    return { name, email, title, administrator };
  }),
});
