"use server";

import { notFound, redirect } from "next/navigation";
import type { FormAnswer } from "#domain";
import { routes } from "#domain";
import { spendPasswordLink } from "#server/password-link";
import { openSessionByLink } from "#session";

export async function choosePassword(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
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
  redirect(routes.programs);
}
