import "server-only";
import type { Command } from "#domain";
import { answerPulse, closePulse } from "#domain";
import type { Form } from "#forms/form";
import {
  type Action,
  type Asking,
  answering,
  answerTo,
  malformed,
  refresh,
  requestOf,
} from "./act.ts";
import { voterOf } from "./pulse-voter.ts";
import { closeCounted, countAnswer, type Outcome } from "./store/index.ts";

interface Answer extends Command {
  readonly pulseId: string;
  readonly value: number;
}

/** Counts one answer. What was chosen is neither echoed nor logged, and no fault of it names the person. */
export const actAnswerPulse = (form: Form<Answer>): Action =>
  quietly(form, answerPulse.name, ({ pulseId, value }, asked) =>
    countAnswer(
      {
        ...requestOf(asked),
        deed: answerPulse,
        command: { pulseId, value, answered: false },
        commandId: null,
      },
      voterOf(asked.program.id, pulseId, asked.person.id),
    ),
  );

/** Closes a pulse; the counting is handed in by the store, not by the form. */
export const actClosePulse = (form: Form<Command & { readonly pulseId: string }>): Action =>
  quietly(form, closePulse.name, ({ pulseId }, asked) =>
    closeCounted({ ...requestOf(asked), deed: closePulse, command: { pulseId, tally: [] } }),
  );

function quietly<C extends Command>(
  form: Form<C>,
  deed: string,
  carryOut: (command: C, asked: Asking) => Promise<Outcome>,
): Action {
  return answering(
    deed,
    async (asked) => {
      const read = form.read(asked.fields);
      if (!read.ok) return malformed(deed, read.fields, asked);
      const outcome = await carryOut(read.command, asked);
      if (outcome.kind === "done") refresh(asked.slug);
      return answerTo(outcome, deed, asked);
    },
    { quiet: true },
  );
}
