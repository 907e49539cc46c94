import "server-only";
import type { CommandInput, FormCommand } from "#domain";
import type { Action } from "./act.ts";
import { act } from "./act.ts";
import { tickProgram } from "./tick.ts";

/** For commands that move the day itself: what the new day brings happens at once, not at the next minute. */
export const actThenTick = <C extends CommandInput>(command: FormCommand<C>): Action =>
  act(command, {
    thenDo: async (_command, { program }) => {
      await tickProgram(program.id);
    },
  });
