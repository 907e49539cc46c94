"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Field name → what was entered before the page was made again. */
export type Entered = Readonly<Record<string, readonly string[]>>;

/** Fills the fields of a form with what was entered, where no script kept it in place. */
export const Refill = createContext<Entered | null>(null);

const RowPlace = createContext<number | null>(null);

/** One of several rows whose fields share their names; `at` counts from 0 in the order they are sent. */
export function FormRow({ at, children }: { at: number; children: ReactNode }) {
  return <RowPlace value={at}>{children}</RowPlace>;
}

/** What a field of one value shows: what was entered, in its row if it has one, else what is saved. */
export function useEntered(name: string | undefined): string | undefined {
  const entered = useContext(Refill);
  const row = useContext(RowPlace);
  const values = entered?.[name ?? ""];
  if (row !== null) return values?.[row];
  return values?.length === 1 ? values[0] : undefined;
}

/** Whether a box was ticked; undefined where nothing was sent. */
export function useTicked(name: string | undefined, value: unknown): boolean | undefined {
  const entered = useContext(Refill);
  if (entered === null || name === undefined) return undefined;
  return entered[name]?.includes(String(value ?? "on")) ?? false;
}
