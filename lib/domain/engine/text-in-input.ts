/** Texts that every command finds in its input by the field's name: its subject, its reasons. */

import type { z } from "zod";
import type { CommandName } from "../authority.ts";
import type { Noun } from "../nouns.ts";
import type { Program } from "../program.ts";
import { fieldNamesOf } from "./inputs.ts";

/** The subject by the field that is named after it. @throws Error when the input has no such field: a fault of ours. */
export function subjectIdFrom(
  name: CommandName,
  noun: Noun,
  input: z.ZodType,
): (command: object, program: Program) => string {
  if (noun === "facts") return (_command, program) => program.id;
  const field = `${noun}Id`;
  if (!fieldNamesOf(input).includes(field)) throw new Error(`${name} has no field ${field}`);
  return (command) => textIn(name, command, field);
}

/** @throws Error when the input was arranged without the field: a fault of ours. */
export function textIn(name: CommandName, command: object, field: string): string {
  const text: unknown = Reflect.get(command, field);
  if (typeof text !== "string") throw new Error(`${name} loses its field ${field}`);
  return text;
}
