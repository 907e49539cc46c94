import "server-only";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { Command, Deed, FormAnswer, Typed, Verdict } from "#domain";
import { findingLine, memberOf } from "#domain";
import type { Form } from "#forms/form";
import { situationFor } from "./clock.ts";
import { log, newReference, reportFault } from "./fault.ts";
import { actorFor, signedIn } from "./session.ts";
import { currentProgram, transact } from "./store/index.ts";

export type Action = (before: FormAnswer, fields: FormData) => Promise<FormAnswer>;

interface Afterwards {
  /** Where to go when the deed is done; stays on the page without it. */
  goTo?(slug: string, verdict: Extract<Verdict, { kind: "done" }>): string;
}

/** An action is a form, a deed, and nothing else: read, find out who and what day, hand over, revalidate. */
export function act<C extends Command>(
  form: Form<C>,
  deed: Deed<C>,
  afterwards: Afterwards = {},
): Action {
  return async (_before, fields) => {
    const person = (await signedIn()) ?? redirect("/sign-in");
    const slug = String(fields.get("program") ?? "");
    const actor = actorFor(person);
    const program = await currentProgram(slug);
    if (!program || !(memberOf(program, actor) || person.administrator)) {
      log.warn(
        { event: "not-found-or-not-yours", deed: deed.name, personId: person.id },
        "refused",
      );
      notFound();
    }
    const turn = newReference();
    const typed = typedIn(fields);
    const read = form.read(fields);
    if (!read.ok) {
      log.info(
        { event: "malformed", deed: deed.name, fields: Object.keys(read.fields) },
        "malformed form",
      );
      return { kind: "invalid", fields: read.fields, typed, turn };
    }
    let verdict: Verdict;
    try {
      verdict = await transact({
        programId: program.id,
        deed,
        command: read.command,
        actor,
        situation: (current) => situationFor(current, actor),
        commandId: commandIdIn(fields),
        requestId: turn,
      });
    } catch (error) {
      return {
        kind: "fault",
        reference: reportFault(error, deed.name, { personId: person.id }),
        typed,
        turn,
      };
    }
    const findings = verdict.findings.map(findingLine);
    if (verdict.kind === "refused") {
      log.info(
        { event: "refused", deed: deed.name, rules: findings.map((f) => f.ruleId) },
        "refused",
      );
      return { kind: "refused", findings, typed, turn };
    }
    revalidatePath(`/programs/${slug}`, "layout");
    if (afterwards.goTo) redirect(afterwards.goTo(slug, verdict));
    return { kind: "done", findings, turn };
  };
}

/** One per rendered form; the same form sent twice is done once. */
function commandIdIn(fields: FormData): string | null {
  const id = fields.get("commandId");
  return typeof id === "string" && /^[\w-]{8,64}$/.test(id) ? id : null;
}

function typedIn(fields: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of fields) {
    if (typeof value !== "string" || name.startsWith("$") || name === "commandId") continue;
    typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}
