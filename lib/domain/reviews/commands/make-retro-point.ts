/** Something that went well, or a problem with what to do about it. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { FieldsOf } from "../../engine/inputs.ts";
import { choice, id, inputOf, optionalText, text, textOrNull } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Program } from "../../program.ts";
import { pointsOfRetro } from "../../program.ts";
import { retrospectiveClosed, saidAlready } from "../../sprints/rules/sprint-records.ts";
import { retroPointKinds } from "../../vocabulary.ts";
import { problemUnpaired } from "../rules/retrospectives.ts";

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

/** Findings about a point: no text, the same text as one of `others`, a problem without a recommendation. */
export const pointFindings = (
  program: Program,
  subject: Ref,
  { kind, text, recommendation }: PointFields,
  others: readonly string[],
  situation: Situation,
): readonly Finding[] => [
  ...textMissing.check(program, { subject, field: "What happened", text }, situation),
  ...saidAlready.check(program, { subject, text, others }, situation),
  ...problemUnpaired.check(program, { subject, kind, text, recommendation }, situation),
];

export const makeRetroPoint = defineCommand({
  name: "make-retro-point",
  noun: "retrospective",
  input,
  preconditions: (program, id, situation) =>
    retrospectiveClosed.check(
      program,
      { subject: { noun: "retrospective", id }, retrospectiveId: id },
      situation,
    ),
  checkInput: (program, command, situation) =>
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

/** A point as it is stored: texts trimmed, an empty recommendation as null. */
export const storedPoint = ({ kind, text, theme, recommendation }: PointFields) => ({
  kind,
  text: text.trim(),
  theme: theme.trim(),
  recommendation: recommendation?.trim() || null,
});
