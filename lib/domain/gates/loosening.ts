/** I-45: does an edit ask for less than the criterion did? When in doubt, yes. */
import type { Criterion } from "../nouns.ts";
import type { ProgramRole } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";
import { suggestedSigner } from "./sign-off.ts";

/** What can be loosened of a criterion, on its subject or in a template. */
type Asking = Pick<Criterion, "text" | "critical" | "removed" | "signedBy">;

interface Edited {
  readonly text: string;
  readonly critical: boolean;
  readonly removed: boolean;
  readonly signedBy: ProgramRole | null;
  /** The person says the new wording asks for less. */
  readonly weaker: boolean;
}

/** How the edit loosens the criterion, as the start of a sentence; null when it does not. */
export function looseningOf(before: Asking, after: Edited): string | null {
  if (after.removed && !before.removed) return "This removes";
  if (before.critical && !after.critical) return "This makes less critical";
  if (before.signedBy !== null && losesItsSigner(before, after)) {
    return `This removes the ${wordFor(before.signedBy)} sign-off from`;
  }
  if (after.weaker) return "This loosens";
  return asksForLess(before.text, after.text) ? "This lowers a number in" : null;
}

/** A sign-off goes with its criterion or to another role than its text asked for, whatever the text says now. */
export const losesItsSigner = (
  before: Asking,
  after: Pick<Edited, "removed" | "signedBy">,
): boolean =>
  before.signedBy !== null &&
  ((after.removed && !before.removed) ||
    (after.signedBy !== before.signedBy && after.signedBy !== suggestedSigner(before.text)));

const bound =
  /(>=|≥|>|at least|not less than|no less than|minimum|<=|≤|<|at most|not more than|no more than|maximum|under|below)?\s*(\d+(?:[.,]\d+)?)/giu;

interface Bound {
  readonly side: "floor" | "ceiling" | "unknown";
  readonly value: number;
}

function boundsIn(text: string): readonly Bound[] {
  return [...text.matchAll(bound)].map(([, word = "", digits = ""]) => ({
    side:
      word === ""
        ? "unknown"
        : /^(>|≥|at least|not less|no less|minimum)/iu.test(word)
          ? "floor"
          : "ceiling",
    value: Number(digits.replace(",", ".")),
  }));
}

/** A number that vanished, moved to the easy side of its bound, or moved without a bound we can read. */
function asksForLess(before: string, after: string): boolean {
  const old = boundsIn(before);
  const fresh = boundsIn(after);
  return old.some((was, at) => {
    const is = fresh[at];
    if (!is) return true;
    if (is.value === was.value && is.side === was.side) return false;
    if (is.side !== was.side || was.side === "unknown") return true;
    return was.side === "floor" ? is.value < was.value : is.value > was.value;
  });
}
