/** A deliverable as a row of text, the way the plan grid shows it and reads it back. */

import { isAwaited } from "../dependencies/dependency-ends.ts";
import type { Deliverable } from "../nouns.ts";
import type { Program } from "../program.ts";
import { criteriaOf, dependenciesInto } from "../program.ts";
import { wordFor } from "../vocabulary.ts";
import { criterionText, linkText } from "./plan-row-cells.ts";
import type { PlanColumn } from "./plan-rows.ts";

export type PlanCells = Readonly<Record<PlanColumn, string>>;

/**
 * A deliverable as text, one cell per column: names instead of ids, days as YYYY-MM-DD, criteria and predecessors
 * parted by "; ". Criteria lose the signs that part them; resolved links are left out.
 */
export function cellsOf(program: Program, one: Deliverable): PlanCells {
  return {
    id: one.id,
    title: one.title,
    stream: program.workstream.get(one.workstreamId)?.name ?? one.workstreamId,
    pillar: wordFor(one.primaryPillar),
    owner: program.member.get(one.ownerId ?? "")?.name ?? "",
    low: numberText(one.lowPoints),
    points: numberText(one.points),
    high: numberText(one.highPoints),
    sprint: numberText(program.sprint.get(one.sprintId ?? "")?.number ?? null),
    due: one.dueDay ?? "",
    criteria: (criteriaOf(program).get(`deliverable:${one.id}`) ?? [])
      .map(({ text }) => criterionText(text))
      .join("; "),
    predecessors: (dependenciesInto(program).get(one.id) ?? [])
      .filter((link) => isAwaited(program, link))
      .flatMap(({ fromId, linkType, lagDays }) =>
        fromId === null ? [] : [linkText({ fromId, linkType, lagDays })],
      )
      .join("; "),
  };
}

const numberText = (value: number | null): string => (value === null ? "" : String(value));
