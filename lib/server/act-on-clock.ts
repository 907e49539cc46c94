import "server-only";
import type { Command, Deed } from "#domain";
import type { Form } from "#forms/form";
import { type Action, act } from "./act.ts";
import { tickProgram } from "./tick.ts";

/** For deeds that move the day itself: what the new day brings happens at once, not at the next minute. */
export const actThenTick = <C extends Command>(form: Form<C>, deed: Deed<C>): Action =>
  act(form, deed, {
    thenDo: async (_command, { program }) => {
      await tickProgram(program.id);
    },
  });
