/** A new account of the organization; in the directory, without a password until a link is used. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { flag, inputOf, optionalText, text } from "../../engine/inputs.ts";
import { accountFindings, emailAsKept } from "./account-fields.ts";

const input = inputOf({
  name: text("A name", 120),
  email: text("An email", 320),
  title: optionalText(120),
  administrator: flag(),
}).transform((sent) => ({
  ...sent,
  /** What a person comes for is told by the demo's sign-in page only; a form does not ask. */
  comesFor: "",
}));

export const addPerson = defineCommand({
  name: "add-person",
  noun: "facts",
  input,
  checkInput: (program, command, situation) =>
    accountFindings(program, { noun: "facts", id: program.id }, command, null, situation),
  changes: (_program, command, _situation, mint) => [
    change("person-added", mint("person"), {
      name: command.name.trim(),
      email: emailAsKept(command.email),
      title: command.title.trim(),
      comesFor: command.comesFor.trim(),
      administrator: command.administrator,
      active: true,
      passwordSetAt: null,
      linkIssuedAt: null,
      sessionsValidFrom: null,
    }),
  ],
});
