"use client";

import type { ReactNode } from "react";
import { createContext, useContext } from "react";

const Year = createContext<string | null>(null);

/** Tells every day below which year it is in the program. */
export function ThisYear({ today, children }: { today: string; children: ReactNode }) {
  return <Year value={today.slice(0, 4)}>{children}</Year>;
}

/** The year of a day, unless it is this year; always where nobody says which year it is. */
export function YearUnlessThis({ year }: { year: string }) {
  return useContext(Year) === year ? null : ` ${year}`;
}
