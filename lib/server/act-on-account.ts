/** What people do with their own account: change their password, end their sessions. */
import "server-only";
import { notFound, redirect } from "next/navigation";
import type { FieldMessages, FormAnswer, Person } from "#domain";
import { counted, sentenceOf, setPassword } from "#domain";
import { accountRequest } from "./account-request.ts";
import { wallNow } from "./clock.ts";
import { log, logRefusal, newReference, reportFault } from "./fault.ts";
import { HashingBusy } from "./hashing-queue.ts";
import { hashUnlessBusy } from "./password.ts";
import { whyRefused } from "./password-choice.ts";
import { closeSession, currentSession, openSession } from "./session.ts";
import { currentPasswordFits } from "./sign-in.ts";
import { endOtherSessions, endSessionOf, reachable, transact } from "./store/index.ts";

/** Sets a new password, ends all sessions, and opens a new one for this browser. */
export async function actChangePassword(
  _before: FormAnswer,
  fields: FormData,
): Promise<FormAnswer> {
  if (!(fields instanceof FormData)) notFound();
  const { person } = (await currentSession()) ?? redirect("/sign-in");
  const requestId = newReference();
  try {
    const wrong = await changePassword(person, fields, requestId);
    if (wrong) {
      const who = { personId: person.id, program: null, command: setPassword.name, requestId };
      logRefusal("malformed", who, { fields: Object.keys(wrong) });
      return { kind: "invalid", fields: wrong, typed: {}, turn: requestId };
    }
  } catch (error) {
    const reference = reportFault(error, setPassword.name, { personId: person.id });
    const unavailable = !(await reachable());
    return { kind: "fault", reference, unavailable, typed: {}, turn: requestId };
  }
  await openSession(person, { way: "password", since: wallNow(), requestId });
  redirect("/account?done=password");
}

/** Field name → what is wrong with it; null when the password is changed. */
async function changePassword(
  person: Person,
  fields: FormData,
  requestId: string,
): Promise<FieldMessages | null> {
  const text = (name: string) => String(fields.get(name) ?? "");
  const password = text("password");
  const refused = await whyRefused(password, person);
  if (refused) return { password: refused };
  if (password !== text("again"))
    return { again: "The two new passwords are different. Enter the same password twice." };
  if (password === text("current"))
    return {
      password: "The new password is the same as the current one. Choose a different password.",
    };
  const fits = await currentPasswordFits(person, text("current"));
  if (fits !== true) return { current: whyNotCurrent(fits) };
  const passwordHash = await hashUnlessBusy(password);
  if (passwordHash === null) return { current: new HashingBusy().message };
  const verdict = await transact({
    ...accountRequest(person, requestId),
    command: setPassword,
    input: { personId: person.id },
    secrets: { password: { personId: person.id, passwordHash } },
  });
  const [finding] = verdict.kind === "refused" ? verdict.findings : [];
  if (finding) return { password: sentenceOf(finding) };
  log.info({ event: "password-set", personId: person.id, requestId }, "password changed");
  return null;
}

function whyNotCurrent(answer: Exclude<Awaited<ReturnType<typeof currentPasswordFits>>, true>) {
  if (answer === false) return "The current password is incorrect.";
  return answer.kind === "busy"
    ? new HashingBusy().message
    : `Too many incorrect passwords. Try again in ${counted(answer.minutes, "minute")}.`;
}

/** Ends one session of the person who asks; their own is signing out. */
export async function actEndSession(fields: FormData): Promise<void> {
  if (!(fields instanceof FormData)) notFound();
  const { person, session } = (await currentSession()) ?? redirect("/sign-in");
  const id = String(fields.get("session") ?? "");
  if (id === session.id) {
    await closeSession();
    redirect("/sign-in?problem=ended");
  }
  const ended = await endSessionOf(person.id, id);
  if (ended === 0) redirect("/account?done=none");
  noteEnded(person, ended);
  redirect("/account?done=session");
}

/** Ends all sessions of the person who asks but the one they ask with. */
export async function actEndOtherSessions(): Promise<void> {
  const { person, session } = (await currentSession()) ?? redirect("/sign-in");
  noteEnded(person, await endOtherSessions(person.id, session.id));
  redirect("/account?done=others");
}

function noteEnded(person: Person, sessions: number): void {
  const ended = { event: "sessions-ended", personId: person.id, sessions };
  log.info({ ...ended, requestId: newReference() }, "sessions ended");
}
