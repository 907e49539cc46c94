/** Every named figure that a report states, and those that it states with more than one value (T-150). */
import type { Figures } from "./named-figures.ts";
import { figureName } from "./named-figures.ts";
import type { ReportContent } from "./report-content.ts";

export interface StatedFigure {
  readonly figure: string;
  readonly value: string | number;
  /** Heading of the section that states it. */
  readonly section: string;
}

/**
 * Every figure of a report with the section that states it, in the order of the sections; one stated twice is
 * listed twice.
 */
export function statedFigures(content: ReportContent): readonly StatedFigure[] {
  const stated: StatedFigure[] = [];
  const state = (section: string, figures: Figures) => {
    for (const [figure, value] of Object.entries(figures)) stated.push({ figure, value, section });
  };
  for (const { figures } of content.atRisk.lines) state("At risk", figures);
  for (const { figures } of content.failed.lines) state("What failed, and why", figures);
  for (const { reservoir, readings } of content.energy)
    for (const { value } of readings.slice(-1))
      state("Organizational energy", { [figureName.reservoir(reservoir)]: value });
  const { sprints, calibratedPoints } = content.delivery;
  for (const { number, acceptedPoints } of sprints)
    state("Outcomes", { [figureName.accepted(number)]: acceptedPoints });
  if (calibratedPoints !== null) state("Outcomes", { [figureName.velocity]: calibratedPoints });
  for (const { kind, key } of content.exceptions)
    state("Exceptions in force", { [`${kind} ${key}`]: "in force" });
  for (const { kind, key } of content.ended)
    state("Exceptions ended", { [`${kind} ${key}`]: "ended" });
  return stated;
}

export interface Contradiction {
  readonly figure: string;
  /** Each value once, with the sections that state it. */
  readonly values: readonly string[];
}

/** Figures that a report states with more than one value; empty when it agrees with itself (T-150). */
export function contradictionsIn(content: ReportContent): readonly Contradiction[] {
  const byFigure = new Map<string, Map<string | number, Set<string>>>();
  for (const { figure, value, section } of statedFigures(content)) {
    const values = byFigure.get(figure) ?? new Map<string | number, Set<string>>();
    byFigure.set(figure, values.set(value, (values.get(value) ?? new Set()).add(section)));
  }
  return [...byFigure]
    .filter(([, values]) => values.size > 1)
    .map(([figure, values]) => ({
      figure,
      values: [...values].map(([value, sections]) => `${value} (${[...sections].join(", ")})`),
    }));
}
