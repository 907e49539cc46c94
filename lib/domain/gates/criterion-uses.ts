/** One criterion as many gates ask it: how often it was used, and whether anything ever failed it. */
import { compareInstants } from "../calendar/index.ts";
import type { Criterion, Gate } from "../nouns.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";

export interface CriterionUses {
  /** As the latest gate words it. */
  readonly latest: Criterion;
  readonly uses: number;
  /** Not met or waived in a gate that was decided. */
  readonly failed: number;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();

const countedResults: readonly Criterion["result"][] = ["MET", "NOT_MET", "WAIVED"];

/** In a gate that was decided, with a result; one that does not apply was not used. */
const isUse = (gate: Gate | undefined, { removed, result }: Criterion): gate is Gate =>
  gate !== undefined &&
  gate.outcome !== null &&
  gate.droppedReason === null &&
  !removed &&
  countedResults.includes(result);

/** Criteria of gates by level and wording; what differs in capitals and punctuation alone is one. */
export const criterionUses = remembered((program: Program): readonly CriterionUses[] => {
  const uses = new Map<string, { at: Gate["decidedAt"]; latest: Criterion; results: string[] }>();
  for (const criterion of program.criterion.values()) {
    if (criterion.subjectNoun !== "gate") continue;
    const gate = program.gate.get(criterion.subjectId);
    if (!isUse(gate, criterion)) continue;
    const key = `${gate.level} ${plain(criterion.text)}`;
    const known = uses.get(key) ?? { at: null, latest: criterion, results: [] };
    known.results.push(criterion.result);
    if (isLater(gate.decidedAt, known.at)) {
      known.at = gate.decidedAt;
      known.latest = criterion;
    }
    uses.set(key, known);
  }
  return [...uses.values()].map(({ latest, results }) => ({
    latest,
    uses: results.length,
    failed: results.filter((result) => result !== "MET").length,
  }));
});

const isLater = (at: Gate["decidedAt"], than: Gate["decidedAt"]): boolean =>
  than === null || (at !== null && compareInstants(at, than) > 0);
