/** What a form can ask for: each command of the list, with the limits of its fields. */
import type { CommandName } from "./authority.ts";
import type { CommandInput, FormCommand } from "./engine/command.ts";
import type { FieldLimits } from "./engine/inputs.ts";
import { limitsOf } from "./engine/inputs.ts";
import * as listed from "./every-command.ts";
import { importPlan } from "./plan/commands/import-plan.ts";
import { foundingInput } from "./program/commands/found-program.ts";

/** A command without the type of its input, so that commands stand in one list. */
type ListedCommand = Pick<FormCommand<never, CommandInput>, "name" | "input" | "handTo">;

/** The files of commands export types, fields and computations beside them. */
const isCommand = (value: unknown): value is ListedCommand =>
  typeof value === "object" && value !== null && "handTo" in value;

const commands = Object.values<unknown>(listed).filter(isCommand);

const isWhole = ({ handTo }: ListedCommand): boolean => handTo(() => true) ?? false;

/** Commands whose input is all they take. */
export const formCommands = commands.filter(isWhole);

/** Commands to whose input the server adds what no form can send: an account, a count, a hash. */
export const completedCommands = commands.filter((command) => !isWhole(command));

const limits = new Map<CommandName, Readonly<Record<string, FieldLimits>>>(
  commands.map(({ name, input }) => [
    name,
    // The fields of an import are as many as its plan has streams; those of the founding are known.
    limitsOf(name === importPlan.name ? foundingInput : input),
  ]),
);

/** The limits of a command's fields, by their names, as its form shows them. */
export const limitsOfCommand = (name: CommandName): Readonly<Record<string, FieldLimits>> =>
  limits.get(name) ?? {};
