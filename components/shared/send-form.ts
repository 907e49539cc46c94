"use client";

import { unstable_rethrow } from "next/navigation";
import type { FormAnswer, Typed } from "#domain";

export type FormAction = (before: FormAnswer, fields: FormData) => Promise<FormAnswer>;

/** Sends a form and always comes back with an answer: a server that cannot be reached must not take the page away. */
export async function sent(action: FormAction, fields: FormData): Promise<FormAnswer> {
  try {
    return await action({ kind: "idle" }, fields);
  } catch (error) {
    unstable_rethrow(error);
    const digest =
      typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "";
    const turn = `${Date.now()}`;
    const refused = refusedUnread(error);
    if (refused !== null)
      return { kind: "invalid", fields: { form: refused }, typed: typedIn(fields), turn };
    return { kind: "fault", reference: digest, unavailable: false, typed: typedIn(fields), turn };
  }
}

/** The sentence of a server that refused the form before reading it, which it marks (`lib/server/start/edge.mjs`). */
const refusedUnread = (error: unknown): string | null =>
  error instanceof Error ? (/^Not sent: (.+)$/.exec(error.message)?.[1] ?? null) : null;

function typedIn(fields: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of fields) {
    if (typeof value === "string" && !name.startsWith("$"))
      typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}
