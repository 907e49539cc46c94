/** Something that went well, or a problem with what to do about it. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import type { Finding } from "../finding.ts";
import type { Ref } from "../ids.ts";
import type { Program } from "../program.ts";
import { pointsOfRetro } from "../program.ts";
import { textMissing } from "../rules/evidence.ts";
import { problemUnpaired } from "../rules/retrospectives.ts";
import { retrospectiveClosed, saidAlready } from "../rules/sprint-records.ts";
import type { Situation } from "../situation.ts";
import { actorId } from "../situation.ts";
import type { RetroPointKind } from "../vocabulary.ts";

export interface PointFields {
  readonly kind: RetroPointKind;
  readonly text: string;
  /** A short recurring name, so that repeats are seen (I-65); empty when there is none. */
  readonly theme: string;
  readonly recommendation: string | null;
}

export interface MakeRetroPoint extends Command, PointFields {
  readonly retrospectiveId: string;
}

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

export const makeRetroPoint = deed<MakeRetroPoint>({
  name: "make-retro-point",
  noun: "retrospective",
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
