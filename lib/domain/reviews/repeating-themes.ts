/** Complaints that come back: one theme among the problems of several retrospectives (I-65). */
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";

export interface Theme {
  /** As it was written last. */
  readonly theme: string;
  readonly retrospectiveIds: readonly string[];
  readonly pointIds: readonly string[];
}

const keyOf = (theme: string): string => theme.trim().toLowerCase().replace(/\s+/gu, " ");

/** Themes of problems, those named in most retrospectives first. */
export const problemThemes: (program: Program) => readonly Theme[] = remembered((program) => {
  const found = new Map<string, { theme: string; retros: Set<string>; points: string[] }>();
  for (const point of program.retroPoint.values()) {
    const key = keyOf(point.theme);
    if (point.kind !== "PROBLEM" || key === "") continue;
    const known = found.get(key) ?? { theme: "", retros: new Set<string>(), points: [] };
    known.theme = point.theme.trim();
    known.retros.add(point.retrospectiveId);
    known.points.push(point.id);
    found.set(key, known);
  }
  return [...found.values()]
    .map(({ theme, retros, points }) => ({
      theme,
      retrospectiveIds: [...retros],
      pointIds: points,
    }))
    .sort((a, b) => b.retrospectiveIds.length - a.retrospectiveIds.length);
});
