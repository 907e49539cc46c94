"use client";

import { createContext, useContext } from "react";

/** Field name → what was entered before the page was made anew. */
export type Entered = Readonly<Record<string, readonly string[]>>;

/** Fills the fields of a form with what was entered, where no script kept it in place. */
export const Refill = createContext<Entered | null>(null);

/** What a field of one value shows: what was entered, else what stands. */
export function useEntered(name: string | undefined): string | undefined {
  const entered = useContext(Refill);
  const values = entered?.[name ?? ""];
  return values?.length === 1 ? values[0] : undefined;
}

/** Whether a box was ticked; undefined where nothing was sent. */
export function useTicked(name: string | undefined, value: unknown): boolean | undefined {
  const entered = useContext(Refill);
  if (entered === null || name === undefined) return undefined;
  return entered[name]?.includes(String(value ?? "on")) ?? false;
}
