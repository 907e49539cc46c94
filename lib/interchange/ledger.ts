import { oneLine, quoted, shorten } from "./foreign-text.ts";
import type { LeftOut, LeftOutKind } from "./plan-draft.ts";

/** Where a reader writes down what it leaves out, so that nothing is lost silently. Lives for one reading. */
export class Ledger {
  readonly leftOut: LeftOut[] = [];
  readonly notes: string[] = [];
  readonly #gone = new Map<string, string>();

  leaveOut(
    kind: LeftOutKind,
    row: number | null,
    key: string | null,
    name: string | null,
    reason: string,
  ): void {
    const shown = name === null ? null : shorten(oneLine(name), 300) || null;
    this.leftOut.push({
      row,
      key: key === null ? null : shorten(key, 100),
      name: shown,
      kind,
      reason,
    });
  }

  note(sentence: string): void {
    this.notes.push(sentence);
  }

  /** Remembers a row that was left out, so that links to it can say so. */
  mark(key: string, row: number, name: string | null): void {
    this.#gone.set(key, `row ${row}${name?.trim() ? ` ${quoted(name)}` : ""}`);
  }

  /** How a left-out row is called in sentences; null when the file has no such key. */
  gone(key: string): string | null {
    return this.#gone.get(key) ?? null;
  }
}
