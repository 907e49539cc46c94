/** Warnings are kept from the first sight on and cleared when their cause is gone; raised again, they are new ones. */
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { sentenceOf } from "../../rulebook.ts";
import { warns, watchFindings } from "../../watch.ts";
import { findingKey, standingWarnings } from "../warnings.ts";

/**
 * Changes that clear warnings whose cause is gone and raise one for each new finding of today that warns. Warnings
 * that are still caused stay as they are.
 */
export function warningChanges(
  program: Program,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const standing = standingWarnings(program);
  const seen = new Map<string, Finding>();
  for (const finding of watchFindings(program, situation)) {
    if (!warns(finding)) continue;
    const key = findingKey(finding);
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [
    ...[...standing].flatMap(([key, { id }]) =>
      seen.has(key) ? [] : [change("warning-cleared", id, { clearedAt: situation.now })],
    ),
    ...[...seen].flatMap(([key, finding]) =>
      standing.has(key)
        ? []
        : [
            change("warning-raised", mint("warning"), {
              ruleId: finding.ruleId,
              subjectNoun: finding.subject.noun,
              subjectId: finding.subject.id,
              aspect: finding.aspect ?? null,
              sentence: sentenceOf(finding),
              raisedAt: situation.now,
              clearedAt: null,
              watchReason: null,
              watchedById: null,
            }),
          ],
    ),
  ];
}
