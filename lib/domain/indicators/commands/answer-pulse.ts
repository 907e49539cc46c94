/**
 * Judges one answer to an open pulse. It makes no change: who answered and what was answered are counted apart, outside
 * the program and its log, so that nobody can put the two together.
 */

import type { CommandInput } from "../../engine/command.ts";
import { defineCompletedCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, number } from "../../engine/inputs.ts";
import { numberOutOfRange, stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { fieldOutOfShape } from "../../program/rules/shape.ts";
import type { Program } from "../../program.ts";
import { pulseAnsweredAlready } from "../rules/early-signals.ts";

const input = inputOf({
  pulseId: id("A pulse"),
  value: number("An answer"),
});

export interface AnswerPulse extends CommandInput {
  readonly pulseId: string;
  /** 1 (worn out) to 5 (thriving). */
  readonly value: number;
  /** Whether this person has answered before; whoever counts the answers knows. */
  readonly answered: boolean;
}

const [least, most] = [1, 5];

export const answerPulse = defineCompletedCommand<AnswerPulse, InputOf<typeof input>>({
  name: "answer-pulse",
  noun: "pulse",
  input,
  preconditions: (program, id, situation) =>
    stateForbids.check(
      program,
      {
        subject: { noun: "pulse", id },
        state: program.pulse.get(id)?.closedAt === null ? "OPEN" : "CLOSED",
        allowed: ["OPEN"],
      },
      situation,
    ),
  checkInput: (program, { pulseId, value, answered }, situation) => [
    ...answerFindings(program, { noun: "pulse", id: pulseId }, value, situation),
    ...pulseAnsweredAlready.check(program, { pulseId, answered }, situation),
  ],
  changes: () => [],
});

const answerFindings = (
  program: Program,
  subject: Ref,
  value: number,
  situation: Situation,
): readonly Finding[] => {
  const field = "An answer";
  return Number.isInteger(value)
    ? numberOutOfRange.check(program, { subject, field, value, least, most }, situation)
    : fieldOutOfShape.check(
        program,
        { subject, field, fits: false, wanted: `a whole number from ${least} to ${most}` },
        situation,
      );
};
