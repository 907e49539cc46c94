import "server-only";
import type { Command, FormAnswer, Verdict } from "#domain";
import { answerPulse, closePulse, findingLine } from "#domain";
import type { Form } from "#forms/form";
import { type Action, type Asking, asking, commandIdIn, malformed, refresh } from "./act.ts";
import { situationFor } from "./clock.ts";
import { log } from "./fault.ts";
import { voterOf } from "./pulse-voter.ts";
import { closeCounted, countAnswer } from "./store/index.ts";

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
    closeCounted({
      ...requestOf(asked),
      deed: closePulse,
      command: { pulseId, tally: [] },
      commandId: commandIdIn(asked.fields),
    }),
  );

const requestOf = ({ program, actor, turn }: Asking) => ({
  programId: program.id,
  actor,
  situation: (current: Asking["program"]) => situationFor(current, actor),
  requestId: turn,
});

function quietly<C extends Command>(
  form: Form<C>,
  deed: string,
  carryOut: (command: C, asked: Asking) => Promise<Verdict>,
): Action {
  return async (_before, fields): Promise<FormAnswer> => {
    const asked = { ...(await asking(fields)), typed: {} };
    const { turn, typed } = asked;
    const read = form.read(fields);
    if (!read.ok) return malformed(deed, read.fields, asked);
    try {
      const verdict = await carryOut(read.command, asked);
      const findings = verdict.findings.map(findingLine);
      if (verdict.kind === "refused") return { kind: "refused", findings, typed, turn };
      refresh(asked.slug);
      return { kind: "done", findings, turn };
    } catch (error) {
      // The error itself may quote the statement, and with it the answer: its kind must do.
      const kind = error instanceof Error ? error.name : "unknown";
      log.error({ reference: turn, where: deed, kind }, "fault");
      return { kind: "fault", reference: turn, typed, turn };
    }
  };
}
