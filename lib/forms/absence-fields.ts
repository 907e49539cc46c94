/** First absences of pillars, a row each: which pillar, why, and the sprint in which it returns. */
import type { AbsenceGiven } from "#domain";
import { pillars } from "#domain";
import { column } from "./fields.ts";

export const absenceFields = {
  absencePillar: column(),
  absenceReason: column(),
  absenceReturns: column(),
};

interface Rows {
  readonly absencePillar: readonly string[];
  readonly absenceReason: readonly string[];
  readonly absenceReturns: readonly string[];
}

/** Rows in which nothing was written are left out. */
export const absencesFrom = (rows: Rows): readonly AbsenceGiven[] =>
  rows.absencePillar.flatMap((written, at) => {
    const pillar = pillars.find((one) => one === written);
    const reason = rows.absenceReason[at] ?? "";
    const returns = Number(rows.absenceReturns[at] || Number.NaN);
    const returnsInSprint = Number.isInteger(returns) ? returns : null;
    return pillar && (reason !== "" || returnsInSprint !== null)
      ? [{ pillar, reason, returnsInSprint }]
      : [];
  });
