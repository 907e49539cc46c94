import "server-only";
import type { CommandInput, FormCommand } from "#domain";
import { answerPulse, closePulse } from "#domain";
import type { Action, Asking } from "./act.ts";
import { answering, answerTo, inputIn, refresh, requestOf } from "./act.ts";
import { voterOf } from "./pulse-voter.ts";
import type { Outcome } from "./store/index.ts";
import { closeCounted, countAnswer } from "./store/index.ts";

/** Counts one answer. What was chosen is neither echoed nor logged, and no fault of it names the person. */
export const actAnswerPulse: Action = quietly(answerPulse, ({ pulseId, value }, asked) =>
  countAnswer(
    {
      ...requestOf(asked),
      command: answerPulse,
      input: { pulseId, value, answered: false },
      commandId: null,
    },
    voterOf(asked.program.id, pulseId, asked.person.id),
  ),
);

/** Closes a pulse; the counting is handed in by the store, not by the form. */
export const actClosePulse: Action = quietly(closePulse, ({ pulseId }, asked) =>
  closeCounted({ ...requestOf(asked), command: closePulse, input: { pulseId, tally: [] } }),
);

function quietly<C extends CommandInput, I extends CommandInput>(
  command: FormCommand<C, I>,
  carryOut: (input: I, asked: Asking) => Promise<Outcome>,
): Action {
  return answering(
    command.name,
    async (asked) => {
      const read = inputIn(command, asked);
      if (!read.ok) return read.answer;
      const outcome = await carryOut(read.input, asked);
      if (outcome.kind === "done") refresh(asked.slug);
      return answerTo(outcome, command.name, asked);
    },
    { quiet: true },
  );
}
