/** The warnings that stand on a day, each in the words and figures of that day. */
import type { Finding } from "../engine/finding.ts";
import type { Situation } from "../engine/situation.ts";
import type { Program } from "../program.ts";
import { sentenceOf } from "../rulebook.ts";
import { warns, watchFindings } from "../watch.ts";
import type { WarningOnDay } from "./warnings.ts";
import { findingKey, standingWarnings } from "./warnings.ts";

/** In the order they were raised. One whose cause is gone is left out, also before the clock has cleared it. */
export function warningsOnDay(program: Program, situation: Situation): readonly WarningOnDay[] {
  const seen = new Map<string, Finding>();
  for (const finding of watchFindings(program, situation)) {
    const key = findingKey(finding);
    if (warns(finding) && !seen.has(key)) seen.set(key, finding);
  }
  return [...standingWarnings(program)].flatMap(([key, warning]) => {
    const finding = seen.get(key);
    return finding ? [{ warning, finding, sentence: sentenceOf(finding) }] : [];
  });
}
