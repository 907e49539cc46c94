import type { RefObject } from "react";
import { useEffect, useLayoutEffect, useRef } from "react";

type Carrier = RefObject<HTMLSelectElement | null>;

/** Values that a select holds, one or several, in the order of its options. */
export const valuesOf = (select: HTMLSelectElement | null): readonly string[] =>
  [...(select?.selectedOptions ?? [])].map(({ value }) => value);

/** Marks an option as if a person had: whoever listens to the select hears it. */
export function mark(select: HTMLSelectElement | null, value: string, selected = true): void {
  for (const option of select?.options ?? []) {
    if (option.value === value) option.selected = selected;
  }
  select?.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * Shows what the select behind a combobox holds: what was chosen in it before the script was there, what a reset leaves,
 * and new defaults where nobody has chosen anything else. A select of its own accord never looks at its defaults again.
 */
export function useCarrier(
  select: Carrier,
  start: readonly string[],
  show: (values: readonly string[]) => void,
): void {
  const shows = useRef(show);
  useEffect(() => {
    shows.current = show;
  });
  const defaults = start.join("\n");
  const before = useRef(defaults);
  useLayoutEffect(() => {
    const { current } = select;
    if (!current) return;
    if (before.current !== defaults) {
      follow(current, before.current.split("\n"), defaults.split("\n"));
      before.current = defaults;
    }
    shows.current(valuesOf(current));
  }, [select, defaults]);
  useEffect(() => {
    const form = select.current?.form;
    // The event comes before the fields are put back.
    const afterReset = () => setTimeout(() => shows.current(valuesOf(select.current)));
    form?.addEventListener("reset", afterReset);
    return () => form?.removeEventListener("reset", afterReset);
  }, [select]);
}

function follow(
  select: HTMLSelectElement,
  before: readonly string[],
  defaults: readonly string[],
): void {
  const values = valuesOf(select);
  const kept = new Set(sameSet(values, before) ? defaults : values);
  for (const option of select.options) option.defaultSelected = defaults.includes(option.value);
  for (const option of select.options) option.selected = kept.has(option.value);
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  const meant = others.filter((value) => value !== "");
  const held = some.filter((value) => value !== "");
  return held.length === meant.length && held.every((value) => meant.includes(value));
}
