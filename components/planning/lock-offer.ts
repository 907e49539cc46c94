import type { AvailabilityLine, FindingLine, SprintPlanning } from "#domain";

const keyOf = ({ ruleId, subjectNoun, subjectId, aspect }: FindingLine): string =>
  [ruleId, subjectNoun, subjectId, aspect ?? ""].join(" ");

/** The lock as it is offered below the board: without what the checks beside the list already say of the saved plan. */
export function lockBesideChecks({ lock, saved }: SprintPlanning): AvailabilityLine {
  const said = new Set(saved.findings.map(({ line }) => keyOf(line)));
  return { ...lock, findings: lock.findings.filter((one) => !said.has(keyOf(one))) };
}
