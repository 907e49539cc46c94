"use client";

import type { FormAnswer } from "#domain";

/** An answer whose form is no longer on the page. */
export interface Vanished {
  readonly answer: FormAnswer;
  /** The name of the form it answers. */
  readonly form: string;
}

let latest: Vanished | null = null;
const listeners = new Set<() => void>();

/** Shows an answer at the top of the page; null takes it away. */
export function showAtTop(vanished: Vanished | null): void {
  latest = vanished;
  for (const listener of listeners) listener();
}

export const shownAtTop = (): Vanished | null => latest;

export function onShownAtTop(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
