"use client";

import { createContext, type ReactNode, useContext } from "react";

/** What a form's fields are held to before it is sent; names and meanings are HTML's own. */
export interface Limits {
  readonly required?: true;
  readonly maxLength?: number;
}

const FieldLimits = createContext<Readonly<Record<string, Limits>>>({});

/** Gives the fields below their limits, each by its name. */
export function WithLimits({
  of,
  children,
}: {
  of: Readonly<Record<string, Limits>>;
  children: ReactNode;
}) {
  return <FieldLimits value={of}>{children}</FieldLimits>;
}

/** The limits of a field; none outside of a form that has them. */
export function useLimits(name: string | undefined): Limits {
  const limits = useContext(FieldLimits);
  return name === undefined ? {} : (limits[name] ?? {});
}
