/** What opens and ends a session: signing in and out, and choosing a password behind a link. */
import "server-only";
import { notFound, redirect } from "next/navigation";
import type { FormAnswer } from "#domain";
import { routes } from "#domain";
import { spendPasswordLink } from "./password-link.ts";
import { closeSession, openSessionByLink, signInByPassword } from "./session.ts";
import { startSingleSignOn } from "./single-sign-on.ts";

/** Signs in with address and password, and leads on; what is wrong is said by the sign-in page. */
export async function actSignIn(form: FormData): Promise<void> {
  if (!(form instanceof FormData)) notFound();
  const email = String(form.get("email") ?? "");
  const answer = await signInByPassword(email, String(form.get("password") ?? ""));
  if (answer.kind === "welcome") redirect(routes.home);
  const query = new URLSearchParams({ problem: answer.kind, as: email.slice(0, 320) });
  if (answer.kind === "wait") query.set("minutes", String(answer.minutes));
  redirect(`/sign-in?${query}`);
}

/** Leads to the organization's own sign-in. */
export async function actSignInElsewhere(): Promise<void> {
  redirect(await startSingleSignOn());
}

export async function actSignOut(): Promise<void> {
  const ended = await closeSession();
  redirect(`/sign-in?problem=${ended ? "ended" : "half-ended"}`);
}

/** Sets the password that a link lets choose, and signs the person in. */
export async function actChoosePassword(form: FormData): Promise<FormAnswer> {
  if (!(form instanceof FormData)) notFound();
  const text = (name: string) => String(form.get(name) ?? "");
  const name = text("name");
  const email = text("email");
  const answer = await spendPasswordLink({
    token: text("token"),
    name,
    email,
    password: text("password"),
    again: text("again"),
  });
  if (answer.kind === "problem") {
    const typed = { name: [name], email: [email] };
    return { kind: "invalid", fields: answer.fields, typed, turn: answer.requestId };
  }
  await openSessionByLink(answer.person);
  redirect(routes.home);
}
