import "server-only";
import { notFound } from "next/navigation";
import type { FormAnswer } from "#domain";
import { commands } from "./commands.ts";

/** Does what a form asks for by its command's name; a name that is in no registry is not found. */
export async function actOnForm(before: FormAnswer, fields: FormData): Promise<FormAnswer> {
  if (!(fields instanceof FormData)) notFound();
  const action = commands.get(String(fields.get("command") ?? "")) ?? notFound();
  return await action(before, fields);
}
