import "server-only";
import { notFound } from "next/navigation";
import type { FormAnswer } from "#domain";
import { commands } from "./commands.ts";
import { logRefusal, newReference } from "./fault.ts";

/** Does what a form asks for by its command's name; a name that is in no registry is not found. */
export async function actOnForm(before: FormAnswer, fields: FormData): Promise<FormAnswer> {
  if (!(fields instanceof FormData)) notFound();
  const name = String(fields.get("command") ?? "");
  const action = commands.get(name);
  if (action) return await action(before, fields);
  const asked = { personId: null, program: null, command: name.slice(0, 80) };
  logRefusal("not-found-or-not-yours", { ...asked, requestId: newReference() });
  notFound();
}
