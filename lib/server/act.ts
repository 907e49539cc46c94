import { revalidatePath } from "next/cache";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import type {
  Actor,
  Choices,
  Command,
  CommandInput,
  FieldMessages,
  FormAnswer,
  FormCommand,
  Person,
  Program,
  Typed,
} from "#domain";
import { conflictLines, findingLine, memberOf, readInput, routes } from "#domain";
import { actorFor } from "./account-request.ts";
import { situationFor } from "./clock.ts";
import type { Refused } from "./fault.ts";
import { logRefusal, newReference } from "./fault.ts";
import { digestOfTyped, postedIn, typedIn } from "./posted-fields.ts";
import { signedIn } from "./session.ts";
import type { CommandRequest, FollowUp, Opened, Outcome, Secrets } from "./store/index.ts";
import { currentProgram, reachable, transact } from "./store/index.ts";
import { leaveAnswer } from "./this-request.ts";
import type { Uploads } from "./uploads.ts";
import { uploadsIn } from "./uploads.ts";
import "server-only";

export type Action = (before: FormAnswer, fields: FormData) => Promise<FormAnswer>;

export interface Afterwards<C extends CommandInput> {
  /** What follows from it on another program, in the same transaction. */
  follows?(command: C, asking: Asking): Promise<Follows>;
  /** What follows once it is done, and may be asked for again without harm. Not done for a repeated form. */
  thenDo?(command: C, asking: Asking): Promise<void>;
  /** Where to go when the command is done; without it, or with null, one stays on the page. */
  goTo?(slug: string, outcome: Extract<Outcome, { kind: "done" }>, command: C): string | null;
}

export type Follows = (before: Program) => FollowUp | null;

/** Who asks, about which program, with what: known before a form is read. */
export interface Asking {
  readonly person: Person;
  readonly actor: Actor;
  readonly program: Program;
  /** The program whose pages show the answer. */
  readonly slug: string;
  readonly fields: FormData;
  readonly typed: Typed;
  /** The files that came with it; they last as long as its request. */
  readonly uploads: Uploads;
  /** Tells two answers apart, and finds the request in the server's own log. */
  readonly turn: string;
  /** The person as the server's own log names them; null where it must not. */
  readonly loggedAs: string | null;
}

/** Who asks without naming a program: whoever founds one. */
export type Founding = Pick<
  Asking,
  "person" | "fields" | "typed" | "uploads" | "turn" | "loggedAs"
>;

/** An action on the program its form names. @param command its name in the log. */
export const answering = (
  command: string,
  work: (asked: Asking) => Promise<FormAnswer>,
  { quiet = false } = {},
): Action => always(command, quiet, async (asked) => await work(await about(asked, command)));

/** An action that belongs to no program yet. */
export const answeringFounder = (
  command: string,
  work: (asked: Founding) => Promise<FormAnswer>,
): Action => always(command, false, work);

/**
 * An action that always answers: an unexpected error is shown as a fault, and everything typed is kept.
 * A quiet one neither keeps what was typed nor names the person in the log.
 */
function always(
  command: string,
  quiet: boolean,
  work: (asked: Founding) => Promise<FormAnswer>,
): Action {
  return async (_before, fields) => {
    // An action can be called without a form by whoever writes the request by hand.
    if (!(fields instanceof FormData)) notFound();
    const turn = newReference();
    const typed = quiet ? {} : typedIn(fields);
    let loggedAs: string | null = null;
    try {
      const person = await signedIn();
      if (!person) return leaveAnswer(signedOut(fields, { command, typed, turn }));
      loggedAs = quiet ? null : person.id;
      const uploads = await uploadsIn(fields);
      return leaveAnswer(await work({ person, fields, typed, uploads, turn, loggedAs }));
    } catch (error) {
      unstable_rethrow(error);
      const program = nameIn(fields) || null;
      const who = { personId: loggedAs, program, command, requestId: turn };
      return leaveAnswer(await faulty(error, who, typed, quiet));
    }
  };
}

/** What was typed stays in its form until its writer has signed in again, in another tab. */
function signedOut(
  fields: FormData,
  { command, typed, turn }: { command: string; typed: Typed; turn: string },
): FormAnswer {
  const who = { personId: null, program: nameIn(fields) || null, command, requestId: turn };
  logRefusal("signed-out", who);
  const form = "You're signed out. Sign in again in another tab, then send this form again.";
  return { kind: "invalid", fields: { form }, typed, turn };
}

/** The answer to a fault; its reference finds it in the server's own log. */
async function faulty(error: unknown, who: Refused, typed: Typed, quiet: boolean) {
  const unavailable = !(await reachable());
  // The error may quote the statement, and with it what was typed.
  const kind = error instanceof Error ? error.name : "unknown";
  logRefusal("fault", who, { unavailable, ...(quiet ? { kind } : { err: error }) });
  const { requestId } = who;
  return { kind: "fault", reference: requestId, unavailable, typed, turn: requestId } as const;
}

/** The slug of the program that a form names; empty where it names none. */
export const nameIn = (fields: FormData): string =>
  String(fields.get("program") ?? "").slice(0, 200);

/** Who asks about the program a form names. Not found and not yours look alike. */
async function about(asked: Founding, command: string): Promise<Asking> {
  const { person, fields, turn, loggedAs } = asked;
  const slug = nameIn(fields);
  const actor = actorFor(person);
  const program = await currentProgram(slug);
  if (!program || !(memberOf(program, actor) || person.administrator)) {
    const who = { personId: loggedAs, program: slug, command, requestId: turn };
    logRefusal("not-found-or-not-yours", who);
    notFound();
  }
  return { ...asked, actor, program, slug };
}

/** How the log names who asks. */
export const refusedOf = (
  { loggedAs, program, turn }: Pick<Asking, "loggedAs" | "turn"> & { readonly program?: Program },
  command: string,
): Refused => ({ personId: loggedAs, program: program?.id ?? null, command, requestId: turn });

/** The answer to a form that could not be read. */
export function malformed(
  command: string,
  read: FieldMessages,
  asked: Founding & { readonly program?: Program },
): FormAnswer {
  logRefusal("malformed", refusedOf(asked, command), { fields: Object.keys(read) });
  return { kind: "invalid", fields: read, typed: asked.typed, turn: asked.turn };
}

/** What a form asks of a command; the answer instead, where the form could not be read. */
export function inputIn<C extends CommandInput, I extends CommandInput>(
  command: FormCommand<C, I>,
  asked: Founding & { readonly program?: Program },
): { readonly ok: true; readonly input: I } | { readonly ok: false; readonly answer: FormAnswer } {
  const read = readInput(command.input, postedIn(asked.fields, asked.uploads));
  return read.ok ? read : { ok: false, answer: malformed(command.name, read.fields, asked) };
}

/** The answer to what was decided. */
export function answerTo(
  outcome: Outcome,
  command: string,
  asked: Founding & { readonly program?: Program },
): FormAnswer {
  const { typed, turn } = asked;
  const findings = outcome.findings.map(findingLine);
  if (outcome.kind === "done")
    return { kind: "done", findings, turn, ...(outcome.repeated ? { repeated: true } : {}) };
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))];
  if (outcome.meanwhile === undefined) {
    logRefusal("refused", refusedOf(asked, command), { rules });
    // A form whose id is spent comes back with a new one.
    const { commandId: _spent, ...rest } = typed;
    return { kind: "refused", findings, typed: rules.includes("T-140") ? rest : typed, turn };
  }
  const conflicts = conflictLines(outcome.findings);
  const fields = conflicts.map(({ field }) => field);
  logRefusal("conflict", refusedOf(asked, command), { rules, fields });
  return { kind: "conflict", conflicts, version: outcome.meanwhile, typed, turn };
}

/** Hands a command over. The answer for the form, and what was decided. */
export async function attempt<C extends CommandInput>(
  command: Command<C>,
  input: NoInfer<C>,
  asked: Asking,
  more: { readonly secrets?: Secrets; readonly follows?: Follows } = {},
): Promise<{ readonly answer: FormAnswer; readonly outcome: Outcome }> {
  const outcome = await transact({ ...requestOf(asked), command, input, ...more });
  return { answer: answerTo(outcome, command.name, asked), outcome };
}

/** What every request to the store says of who asks. */
export function requestOf({
  program,
  actor,
  fields,
  typed,
  uploads,
  turn,
}: Asking): Omit<CommandRequest<CommandInput>, "command" | "input" | "sideEffects"> {
  return {
    programId: program.id,
    actor,
    situation: (current) => situationFor(current, actor),
    commandId: commandIdIn(fields),
    requestId: turn,
    digest: digestOfTyped(typed, uploads),
    files: [...uploads.values()],
    opened: openedIn(fields),
  };
}

/** Pages of a program are rendered again after a command. */
export const refresh = (slug: string): void => revalidatePath(routes.program(slug), "layout");

/** As `attempt`; once it is done, the pages that show the answer are rendered again. */
export async function attemptAndRefresh<C extends CommandInput>(
  command: Command<C>,
  input: NoInfer<C>,
  asked: Asking,
  more: { readonly secrets?: Secrets } = {},
): Promise<FormAnswer> {
  const { answer } = await attempt(command, input, asked, more);
  if (answer.kind === "done") refresh(asked.slug);
  return answer;
}

/** An action is a command and nothing else: read, find out who and what day, hand over, revalidate. */
export function act<C extends CommandInput>(
  command: FormCommand<C>,
  afterwards: Afterwards<NoInfer<C>> = {},
): Action {
  return answering(command.name, async (asked) => {
    const read = inputIn(command, asked);
    if (!read.ok) return read.answer;
    const follows = await afterwards.follows?.(read.input, asked);
    const { answer, outcome } = await attempt(
      command,
      read.input,
      asked,
      follows ? { follows } : {},
    );
    if (outcome.kind !== "done") return answer;
    if (!outcome.repeated) await afterwards.thenDo?.(read.input, asked);
    refresh(asked.slug);
    const next = afterwards.goTo?.(asked.slug, outcome, read.input) ?? null;
    return next === null ? answer : redirect(next);
  });
}

/** One per rendered form; the same form sent twice is done once. */
export function commandIdIn(fields: FormData): string | null {
  const id = fields.get("commandId");
  return typeof id === "string" && /^[\w-]{8,64}$/.test(id) ? id : null;
}

const chosen = "choose:";

/** What the form was opened with, and what was chosen where two had changed one field. */
function openedIn(fields: FormData): Opened | null {
  const version = versionIn(fields, "openedAt");
  if (version === null) return null;
  const asked = versionIn(fields, "askedAt");
  const choices: [string, "theirs" | "mine"][] = [];
  for (const [name, value] of fields) {
    if (name.startsWith(chosen) && (value === "theirs" || value === "mine"))
      choices.push([name.slice(chosen.length), value]);
  }
  const made: Choices | null =
    asked === null ? null : { version: asked, fields: Object.fromEntries(choices) };
  return { version, choices: made };
}

function versionIn(fields: FormData, name: string): number | null {
  const written = fields.get(name);
  return typeof written === "string" && /^\d{1,9}$/.test(written) ? Number(written) : null;
}
