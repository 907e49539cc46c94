import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { askDemo } from "#ask";
import { Notice } from "#kit/notice";
import { PlainPage } from "#kit/plain-page";
import { DemoPeople } from "#program/demo-people";
import { SignInForm } from "#program/sign-in-form";
import { signedIn } from "#session";
import { signIn } from "./actions.ts";

export const metadata: Metadata = { title: "Sign in" };

const problems: Readonly<Record<string, string>> = {
  wrong: "Email and password do not fit together.",
  wait: "Too many attempts. Wait 15 minutes, then try again.",
  ended: "You are signed out.",
};

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  if (await signedIn()) redirect("/programs");
  const { as, problem } = await searchParams;
  const demo = await askDemo();
  const email = typeof as === "string" ? as.slice(0, 320) : "";
  const known = demo?.people.some((person) => person.email === email) ?? false;
  const message = typeof problem === "string" ? problems[problem] : undefined;
  return (
    <PlainPage title="Sign in">
      {message ? (
        <Notice tone={problem === "ended" ? "note" : "stop"} live title={message} />
      ) : null}
      <SignInForm action={signIn} email={email} password={known ? (demo?.password ?? "") : ""} />
      {demo ? <DemoPeople people={demo.people} chosen={email} /> : null}
    </PlainPage>
  );
}
