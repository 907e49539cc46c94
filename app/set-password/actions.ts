"use server";

import { redirect } from "next/navigation";
import { spendPasswordLink } from "#server/password-link";
import { openSession } from "#session";

export async function choosePassword(form: FormData): Promise<void> {
  const token = String(form.get("token") ?? "");
  const answer = await spendPasswordLink({
    token,
    name: String(form.get("name") ?? ""),
    email: String(form.get("email") ?? ""),
    password: String(form.get("password") ?? ""),
    again: String(form.get("again") ?? ""),
  });
  if (answer.kind === "problem") {
    redirect(
      `/set-password?token=${encodeURIComponent(token)}&problem=${encodeURIComponent(answer.sentence)}`,
    );
  }
  await openSession(answer.person);
  redirect("/programs");
}
