import "server-only";
import { notFound } from "next/navigation";
import type { FormAnswer } from "#domain";
import { nameIn } from "./act.ts";
import { commands } from "./commands.ts";
import { logRefusal, newReference } from "./fault.ts";
import { signedIn } from "./session.ts";

/** Does what a form asks for by its command's name; a name that is in no registry is not found. */
export async function actOnForm(before: FormAnswer, fields: FormData): Promise<FormAnswer> {
  if (!(fields instanceof FormData)) notFound();
  const name = String(fields.get("command") ?? "");
  const action = commands.get(name);
  if (action) return await action(before, fields);
  logRefusal("not-found-or-not-yours", {
    personId: (await signedIn())?.id ?? null,
    program: nameIn(fields) || null,
    command: name.slice(0, 80),
    requestId: newReference(),
  });
  notFound();
}
