import "server-only";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { Actor, Command, Deed, FormAnswer, Person, Program, Typed, Verdict } from "#domain";
import { findingLine, memberOf } from "#domain";
import { type FieldMessages, type Form, valuesByName } from "#forms/form";
import { situationFor } from "./clock.ts";
import { log, newReference, reportFault } from "./fault.ts";
import { actorFor, signedIn } from "./session.ts";
import { currentProgram, type Secrets, transact } from "./store/index.ts";

export type Action = (before: FormAnswer, fields: FormData) => Promise<FormAnswer>;

interface Afterwards<C extends Command> {
  /** What follows from it elsewhere, once it is done: sessions that end, clocks that move on. */
  thenDo?(command: C, asking: Asking): Promise<void>;
  /** Where to go when the deed is done; stays on the page without it. */
  goTo?(slug: string, verdict: Extract<Verdict, { kind: "done" }>): string;
}

/** Who asks, about which program, with what: known before a form is read. */
export interface Asking {
  readonly person: Person;
  readonly actor: Actor;
  readonly program: Program;
  /** The program whose pages show the answer. */
  readonly slug: string;
  readonly fields: FormData;
  readonly typed: Typed;
  /** Tells two answers apart, and finds the request in the server's own log. */
  readonly turn: string;
}

/** Who asks about the program a form names; strangers are led away. Not found and not yours look alike. */
export async function asking(fields: FormData): Promise<Asking> {
  // An action can be called without a form by whoever writes the request by hand.
  if (!(fields instanceof FormData)) notFound();
  const person = (await signedIn()) ?? redirect("/sign-in");
  const slug = String(fields.get("program") ?? "");
  const actor = actorFor(person);
  const program = await currentProgram(slug);
  if (!program || !(memberOf(program, actor) || person.administrator)) {
    log.warn({ event: "not-found-or-not-yours", personId: person.id }, "refused");
    notFound();
  }
  return { person, actor, program, slug, fields, typed: typedIn(fields), turn: newReference() };
}

/** The answer to a form that could not be read. */
export function malformed(deed: string, read: FieldMessages, { typed, turn }: Asking): FormAnswer {
  log.info({ event: "malformed", deed, fields: Object.keys(read) }, "malformed form");
  return { kind: "invalid", fields: read, typed, turn };
}

/** Hands a command over. The answer for the form, and the verdict where the deed was decided at all. */
export async function attempt<C extends Command>(
  deed: Deed<C>,
  command: NoInfer<C>,
  { person, actor, program, fields, typed, turn }: Asking,
  secrets?: Secrets,
): Promise<{ readonly answer: FormAnswer; readonly verdict: Verdict | null }> {
  try {
    const verdict = await transact({
      programId: program.id,
      deed,
      command,
      actor,
      situation: (current) => situationFor(current, actor),
      commandId: commandIdIn(fields),
      requestId: turn,
      ...(secrets ? { secrets } : {}),
    });
    const findings = verdict.findings.map(findingLine);
    if (verdict.kind === "done") return { answer: { kind: "done", findings, turn }, verdict };
    log.info(
      { event: "refused", deed: deed.name, rules: findings.map((f) => f.ruleId) },
      "refused",
    );
    return { answer: { kind: "refused", findings, typed, turn }, verdict };
  } catch (error) {
    const reference = reportFault(error, deed.name, { personId: person.id });
    return { answer: { kind: "fault", reference, typed, turn }, verdict: null };
  }
}

/** Pages of a program are made anew after a deed. */
export const refresh = (slug: string): void => revalidatePath(`/programs/${slug}`, "layout");

/** An action is a form, a deed, and nothing else: read, find out who and what day, hand over, revalidate. */
export function act<C extends Command>(
  form: Form<C>,
  deed: Deed<C>,
  afterwards: Afterwards<NoInfer<C>> = {},
): Action {
  return async (_before, fields) => {
    const asked = await asking(fields);
    const read = form.read(fields);
    if (!read.ok) return malformed(deed.name, read.fields, asked);
    const { answer, verdict } = await attempt(deed, read.command, asked);
    if (verdict?.kind !== "done") return answer;
    await afterwards.thenDo?.(read.command, asked);
    refresh(asked.slug);
    if (afterwards.goTo) redirect(afterwards.goTo(asked.slug, verdict));
    return answer;
  };
}

/** One per rendered form; the same form sent twice is done once. */
export function commandIdIn(fields: FormData): string | null {
  const id = fields.get("commandId");
  return typeof id === "string" && /^[\w-]{8,64}$/.test(id) ? id : null;
}

export function typedIn(fields: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, values] of valuesByName(fields)) {
    if (name.startsWith("$") || name === "commandId" || name in Object.prototype) continue;
    const texts = values.filter((value) => typeof value === "string");
    if (texts.length > 0) typed[name] = texts;
  }
  return typed;
}
