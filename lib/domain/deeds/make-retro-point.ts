/** Something that went well, or a problem with what to do about it. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { FieldsOf, InputOf } from "../engine/inputs.ts";
import { choice, id, inputOf, optionalText, text, textOrNull } from "../engine/inputs.ts";
import type { Finding } from "../finding.ts";
import type { Ref } from "../ids.ts";
import type { Program } from "../program.ts";
import { pointsOfRetro } from "../program.ts";
import { textMissing } from "../rules/evidence.ts";
import { problemUnpaired } from "../rules/retrospectives.ts";
import { retrospectiveClosed, saidAlready } from "../rules/sprint-records.ts";
import type { Situation } from "../situation.ts";
import { actorId } from "../situation.ts";
import { retroPointKinds } from "../vocabulary.ts";

export const retroPointFields = {
  kind: choice(retroPointKinds, "Whether it went well"),
  text: text("What happened"),
  /** A short recurring name, so that repeats are seen (I-65); empty when there is none. */
  theme: optionalText(80),
  recommendation: textOrNull(),
};

export type PointFields = FieldsOf<typeof retroPointFields>;

const input = inputOf({
  retrospectiveId: id("A retrospective"),
  ...retroPointFields,
});

export type MakeRetroPoint = InputOf<typeof input>;

export const pointFindings = (
  program: Program,
  subject: Ref,
  { kind, text, recommendation }: PointFields,
  others: readonly string[],
  situation: Situation,
): readonly Finding[] => [
  ...textMissing.look(program, { subject, field: "What happened", text }, situation),
  ...saidAlready.look(program, { subject, text, others }, situation),
  ...problemUnpaired.look(program, { subject, kind, text, recommendation }, situation),
];

export const makeRetroPoint = deed({
  name: "make-retro-point",
  noun: "retrospective",
  input,
  subjectId: (command) => command.retrospectiveId,
  objections: (program, id, situation) =>
    retrospectiveClosed.look(
      program,
      { subject: { noun: "retrospective", id }, retrospectiveId: id },
      situation,
    ),
  provokes: (program, command, situation) =>
    pointFindings(
      program,
      { noun: "retrospective", id: command.retrospectiveId },
      command,
      (pointsOfRetro(program).get(command.retrospectiveId) ?? []).map(({ text }) => text),
      situation,
    ),
  changes: (program, command, situation, mint) => [
    change("retro-point-made", mint("retroPoint"), {
      retrospectiveId: command.retrospectiveId,
      ...storedPoint(command),
      byId: actorId(program, situation),
      at: situation.now,
    }),
  ],
});

export const storedPoint = ({ kind, text, theme, recommendation }: PointFields) => ({
  kind,
  text: text.trim(),
  theme: theme.trim(),
  recommendation: recommendation?.trim() || null,
});
