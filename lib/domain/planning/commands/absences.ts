/** First absences of pillars, named one by one: the reason given with each is its acknowledgement. */

import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { actorLeadsExecution } from "../../duties.ts";
import type { Finding } from "../../engine/finding.ts";
import { wantAcknowledging } from "../../engine/finding.ts";
import type { FieldsOf } from "../../engine/inputs.ts";
import { column } from "../../engine/inputs.ts";
import { applyOverrides } from "../../engine/override.ts";
import { reasonTooShort } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Noun, Sprint } from "../../nouns.ts";
import { absenceUnexplained } from "../../plan/rules.ts";
import type { Program } from "../../program.ts";
import type { Pillar } from "../../vocabulary.ts";
import { pillars, wordFor } from "../../vocabulary.ts";
import { pillarAbsentOnce } from "../rules/sprint-plan.ts";
import type { PlanAsked } from "../sprint-plan.ts";

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
  commandName: string,
  situation: Situation,
  known: readonly string[],
): readonly Finding[] =>
  wantAcknowledging(
    applyOverrides(
      program,
      pillarAbsentOnce.check(program, asked, situation),
      commandName,
      situation,
    ),
  ).filter(({ aspect }) => !known.includes(aspect ?? ""));

/** Absences that stand open, those the EATP explains as acknowledged, and what is wrong with the explanations. */
export function absenceFindings(
  program: Program,
  asked: PlanAsked,
  given: readonly AbsenceGiven[],
  commandName: string,
  situation: Situation,
  /** Pillars whose absence is nothing new. */
  known: readonly string[] = [],
): readonly Finding[] {
  const absent = firstAbsences(program, asked, commandName, situation, known);
  const named = new Set<string>(given.map(({ pillar }) => pillar));
  const mayLetGo = actorLeadsExecution(program, situation);
  return [
    ...absent.map((finding): Finding => {
      if (!mayLetGo) return { ...finding, severity: "BLOCKS" };
      return named.has(finding.aspect ?? "") ? { ...finding, standing: "ACKNOWLEDGED" } : finding;
    }),
    ...given.flatMap(({ pillar, reason, returnsInSprint }) => [
      ...absenceUnexplained.check(
        program,
        {
          sprintId: asked.sprintId,
          pillar,
          returnsInSprint,
          missing: absent.some(({ aspect }) => aspect === pillar),
        },
        situation,
      ),
      ...reasonTooShort.check(
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

/** One acknowledgement of A-02 per pillar given, with the reason as written. */
export const absencesAcknowledged = (
  program: Program,
  sprintId: string,
  given: readonly AbsenceGiven[],
  commandName: string,
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
      deed: commandName,
      byId: actorId(program, situation),
      reason: reason.trim(),
      at: situation.now,
    }),
  );

/** As long as the list of a very large plan. */
export const longestSeen = 200_000;
