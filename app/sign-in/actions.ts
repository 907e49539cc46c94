"use server";

import { notFound, redirect } from "next/navigation";
import { routes } from "#domain";
import { startSingleSignOn } from "#server/single-sign-on";
import { closeSession, signInByPassword } from "#session";

export async function signIn(form: FormData): Promise<void> {
  if (!(form instanceof FormData)) notFound();
  const email = String(form.get("email") ?? "");
  const answer = await signInByPassword(email, String(form.get("password") ?? ""));
  if (answer.kind === "welcome") redirect(routes.programs);
  const query = new URLSearchParams({ problem: answer.kind, as: email.slice(0, 320) });
  if (answer.kind === "wait") query.set("minutes", String(answer.minutes));
  redirect(`/sign-in?${query}`);
}

export async function signInElsewhere(): Promise<void> {
  redirect(await startSingleSignOn());
}

export async function signOut(): Promise<void> {
  const ended = await closeSession();
  redirect(`/sign-in?problem=${ended ? "ended" : "half-ended"}`);
}
