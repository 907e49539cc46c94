/**
 * Judges one answer to an open pulse. It makes no change: who answered and what was answered are counted apart, outside
 * the program and its log, so that nobody can put the two together.
 */
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { pulseAnsweredAlready } from "../rules/early-signals.ts";
import { numberOutOfRange, stateForbids } from "../rules/house.ts";

export interface AnswerPulse extends Command {
  readonly pulseId: string;
  /** 1 (worn out) to 5 (thriving). */
  readonly value: number;
  /** Whether this person has answered before; whoever counts the answers knows. */
  readonly answered: boolean;
}

const [least, most] = [1, 5];

export const answerPulse = deed<AnswerPulse>({
  name: "answer-pulse",
  noun: "pulse",
  subjectId: (command) => command.pulseId,
  objections: (program, id, situation) =>
    stateForbids.look(
      program,
      {
        subject: { noun: "pulse", id },
        state: program.pulse.get(id)?.closedAt === null ? "OPEN" : "CLOSED",
        allowed: ["OPEN"],
      },
      situation,
    ),
  provokes: (program, { pulseId, value, answered }, situation) => [
    ...numberOutOfRange.look(
      program,
      {
        subject: { noun: "pulse", id: pulseId },
        field: "An answer",
        value: Number.isInteger(value) ? value : Number.NaN,
        least,
        most,
      },
      situation,
    ),
    ...pulseAnsweredAlready.look(program, { pulseId, answered }, situation),
  ],
  changes: () => [],
});
