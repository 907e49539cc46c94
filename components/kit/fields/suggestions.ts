/** What a combobox does without its screen: which choices fit what was typed, and what each key means. */

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** Up to this many choices a native select is quicker; above it one types. */
const easilySeen = 15;

/** The choice of nothing is not counted. */
export const isLong = (choices: readonly Choice[]): boolean =>
  choices.filter(({ value }) => value !== "").length > easilySeen;

/** Rows a list draws at most; the rest is reached by typing. */
export const mostShown = 100;

export interface Suggestions {
  readonly shown: readonly Choice[];
  /** All that fit, drawn or not. */
  readonly total: number;
}

/** Without case, accents and runs of blanks: "Zoë" is found by "zoe". */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

const foldings = new WeakMap<readonly Choice[], readonly string[]>();

/** The labels of a list as they are compared; made once per list. */
function foldedLabels(choices: readonly Choice[]): readonly string[] {
  const known = foldings.get(choices);
  if (known) return known;
  const made = choices.map(({ label }) => folded(label));
  foldings.set(choices, made);
  return made;
}

/**
 * Choices whose label holds every typed word, in this order: an id or label that is exactly what was typed, labels that
 * begin with it, labels with words that begin with it, the rest; within each, in the order of the list.
 */
export function fitting(
  choices: readonly Choice[],
  typed: string,
  taken: ReadonlySet<string> = new Set(),
): Suggestions {
  const sought = folded(typed);
  const words = sought.split(" ").filter((word) => word !== "");
  const labels = foldedLabels(choices);
  const ranks: [Choice[], Choice[], Choice[], Choice[]] = [[], [], [], []];
  choices.forEach((choice, index) => {
    if (choice.disabled || taken.has(choice.value)) return;
    // The choice of nothing is in the way of whoever looks for something.
    if (choice.value === "" && words.length > 0) return;
    const label = labels[index] ?? "";
    if (words.every((word) => label.includes(word)))
      ranks[rankOf(label, sought, words)].push(choice);
  });
  const found = ranks.flat();
  return { shown: found.slice(0, mostShown), total: found.length };
}

function rankOf(label: string, sought: string, words: readonly string[]): 0 | 1 | 2 | 3 {
  if (sought === "") return 0;
  if (label === sought || label.startsWith(`${sought} `)) return 0;
  if (label.startsWith(sought)) return 1;
  const begins = ` ${label}`;
  return words.every((word) => begins.includes(` ${word}`)) ? 2 : 3;
}

/** What was meant without doubt: the only one that fits, or the one whose id or label was typed in full. */
export function unambiguous({ shown, total }: Suggestions, typed: string): Choice | null {
  const sought = folded(typed);
  const [first, second] = shown;
  if (sought === "" || first === undefined) return null;
  if (total === 1) return first;
  const exact = ({ label }: Choice) =>
    folded(label) === sought || folded(label).startsWith(`${sought} `);
  return exact(first) && !(second && exact(second)) ? first : null;
}

export interface ListState {
  readonly open: boolean;
  /** Row that Enter would choose; -1 for none. */
  readonly at: number;
}

/** What a key does: the state of the list afterwards, and whether a row is chosen or the text taken back. */
export interface Step extends ListState {
  readonly does: "move" | "choose" | "restore";
  /** The browser's own use of the key is left out. */
  readonly instead: boolean;
}

const pageOfRows = 10;

/**
 * A key in an editable combobox with list autocomplete, after the ARIA Authoring Practices: arrows walk the list and
 * wrap, Enter and Tab choose, Escape closes and takes back what was typed. Home, End and the sideways arrows belong to
 * the text: they leave the list's row. Null where the key is the browser's alone.
 */
export function stepOf(
  { key, altKey }: { readonly key: string; readonly altKey: boolean },
  { open, at }: ListState,
  count: number,
): Step | null {
  const last = count - 1;
  const move = (to: number): Step => ({ open: true, at: to, does: "move", instead: true });
  switch (key) {
    case "ArrowDown":
      if (altKey) return move(at);
      return move(
        !open ? Math.max(at, Math.min(0, last)) : at >= last ? Math.min(0, last) : at + 1,
      );
    case "ArrowUp":
      if (altKey) return open ? { open: false, at, does: "move", instead: true } : null;
      return move(at <= 0 ? last : open ? at - 1 : at);
    case "PageDown":
      return open ? move(Math.min(last, at + pageOfRows)) : null;
    case "PageUp":
      return open ? move(Math.min(last, Math.max(0, at - pageOfRows))) : null;
    case "Enter":
      if (!open) return null;
      return at < 0
        ? { open, at, does: "move", instead: true }
        : { open: false, at, does: "choose", instead: true };
    case "Tab":
      return open && at >= 0 ? { open: false, at, does: "choose", instead: false } : null;
    case "Escape":
      return open ? { open: false, at: -1, does: "restore", instead: true } : null;
    case "Home":
    case "End":
    case "ArrowLeft":
    case "ArrowRight":
      return open ? { open, at: -1, does: "move", instead: false } : null;
    default:
      return null;
  }
}

/** What is read out while the list changes. */
export function countWords({ shown, total }: Suggestions): string {
  if (total === 0) return "No results.";
  const found = `Results: ${total.toLocaleString("en")}`;
  return shown.length < total ? `${found}, showing the first ${shown.length}.` : `${found}.`;
}
