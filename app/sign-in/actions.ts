"use server";

import { redirect } from "next/navigation";
import { signInWith } from "#server/sign-in";
import { callerAddress, closeSession, openSession } from "#session";

export async function signIn(form: FormData): Promise<void> {
  const email = String(form.get("email") ?? "");
  const answer = await signInWith(email, String(form.get("password") ?? ""), await callerAddress());
  if (answer.kind !== "welcome") {
    redirect(`/sign-in?problem=${answer.kind}&as=${encodeURIComponent(email.slice(0, 320))}`);
  }
  await openSession(answer.person);
  redirect("/programs");
}

export async function signOut(): Promise<void> {
  await closeSession();
  redirect("/sign-in?problem=ended");
}
