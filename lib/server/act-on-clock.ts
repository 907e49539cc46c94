import "server-only";
import type { Command, FormDeed } from "#domain";
import type { Action } from "./act.ts";
import { act } from "./act.ts";
import { tickProgram } from "./tick.ts";

/** For deeds that move the day itself: what the new day brings happens at once, not at the next minute. */
export const actThenTick = <C extends Command>(deed: FormDeed<C>): Action =>
  act(deed, {
    thenDo: async (_command, { program }) => {
      await tickProgram(program.id);
    },
  });
