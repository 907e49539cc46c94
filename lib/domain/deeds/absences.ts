/** First absences of pillars, named one by one: the reason given with each is its acknowledgement. */

import { hasRole } from "../authority.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import type { FieldsOf } from "../engine/inputs.ts";
import { column } from "../engine/inputs.ts";
import type { Finding } from "../finding.ts";
import { wantAcknowledging } from "../finding.ts";
import type { PlanAsked } from "../measures/sprint-plan.ts";
import type { Noun, Sprint } from "../nouns.ts";
import { settle } from "../override.ts";
import type { Program } from "../program.ts";
import { reasonTooShort } from "../rules/house.ts";
import { absenceUnexplained } from "../rules/plan-entry.ts";
import { pillarAbsentOnce } from "../rules/sprint-plan.ts";
import type { Situation } from "../situation.ts";
import { actorId } from "../situation.ts";
import type { Pillar } from "../vocabulary.ts";
import { pillars, wordFor } from "../vocabulary.ts";

export interface AbsenceGiven {
  readonly pillar: Pillar;
  readonly reason: string;
  /** Number of the sprint in which the pillar is back. */
  readonly returnsInSprint: number | null;
}

/** First absences of pillars, a row each: which pillar, why, and the sprint in which it returns. */
export const absenceFields = {
  absencePillar: column(),
  absenceReason: column(),
  absenceReturns: column(),
};

/** Rows in which nothing was written are left out. */
export const absencesIn = (sent: FieldsOf<typeof absenceFields>): readonly AbsenceGiven[] =>
  sent.absencePillar.flatMap((written, at) => {
    const pillar = pillars.find((one) => one === written);
    const reason = sent.absenceReason[at] ?? "";
    const returns = Number(sent.absenceReturns[at] || Number.NaN);
    const returnsInSprint = Number.isInteger(returns) ? returns : null;
    return pillar && (reason !== "" || returnsInSprint !== null)
      ? [{ pillar, reason, returnsInSprint }]
      : [];
  });

/** The input with the one absence it may bring in the place of the columns. */
export function withAbsence<T extends FieldsOf<typeof absenceFields>>({
  absencePillar,
  absenceReason,
  absenceReturns,
  ...rest
}: T) {
  const [absence = null] = absencesIn({ absencePillar, absenceReason, absenceReturns });
  return { ...rest, absence };
}

/** Pillars that are missing for the first time and that nobody has let go yet. */
const firstAbsences = (
  program: Program,
  asked: PlanAsked,
  deedName: string,
  situation: Situation,
  known: readonly string[],
): readonly Finding[] =>
  wantAcknowledging(
    settle(program, pillarAbsentOnce.look(program, asked, situation), deedName, situation),
  ).filter(({ aspect }) => !known.includes(aspect ?? ""));

/** Absences that stand open, those the EATP explains as acknowledged, and what is wrong with the explanations. */
export function absenceFindings(
  program: Program,
  asked: PlanAsked,
  given: readonly AbsenceGiven[],
  deedName: string,
  situation: Situation,
  /** Pillars whose absence is nothing new. */
  known: readonly string[] = [],
): readonly Finding[] {
  const absent = firstAbsences(program, asked, deedName, situation, known);
  const named = new Set<string>(given.map(({ pillar }) => pillar));
  const mayLetGo = hasRole(program, situation, "EATP");
  return [
    ...absent.map((finding): Finding => {
      if (!mayLetGo) return { ...finding, severity: "BLOCKS" };
      return named.has(finding.aspect ?? "") ? { ...finding, standing: "ACKNOWLEDGED" } : finding;
    }),
    ...given.flatMap(({ pillar, reason, returnsInSprint }) => [
      ...absenceUnexplained.look(
        program,
        {
          sprintId: asked.sprintId,
          pillar,
          returnsInSprint,
          missing: absent.some(({ aspect }) => aspect === pillar),
        },
        situation,
      ),
      ...reasonTooShort.look(
        program,
        {
          subject: { noun: "sprint", id: asked.sprintId },
          reason,
          field: `Why ${wordFor(pillar)} is missing`,
        },
        situation,
      ),
    ]),
  ];
}

/** The absences as the sprint keeps them. */
export const absencesKept = (
  program: Program,
  given: readonly AbsenceGiven[],
  situation: Situation,
): Sprint["absences"] =>
  given.map(({ pillar, reason, returnsInSprint }) => ({
    pillar,
    reason: reason.trim(),
    byId: actorId(program, situation),
    returnsInSprint,
  }));

export const absencesAcknowledged = (
  program: Program,
  sprintId: string,
  given: readonly AbsenceGiven[],
  deedName: string,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] =>
  given.map(({ pillar, reason }) =>
    change("finding-acknowledged", mint("acknowledgement"), {
      ruleId: pillarAbsentOnce.id,
      severity: pillarAbsentOnce.severity,
      subjectNoun: "sprint",
      subjectId: sprintId,
      aspect: pillar,
      deed: deedName,
      byId: actorId(program, situation),
      reason: reason.trim(),
      at: situation.now,
    }),
  );
