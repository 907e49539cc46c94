import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { askDemo } from "#ask";
import { DemoPeople } from "#components/people/demo-people";
import { SignInForm, SingleSignOnForm } from "#components/people/sign-in-form";
import { SignInNotice } from "#components/people/sign-in-notice";
import { routes } from "#domain";
import { PlainPage } from "#kit/plain-page";
import { offersSingleSignOn } from "#server/single-sign-on";
import { signedIn } from "#session";
import { signIn, signInElsewhere } from "../actions.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { as, problem, error, minutes } = await searchParams;
  // Said without asking the database, which is away just then.
  const away = problem === "unavailable" || problem === "half-ended";
  if (!away && (await signedIn())) redirect(routes.home);
  const demo = away ? null : await askDemo();
  const email = typeof as === "string" ? as.slice(0, 320) : "";
  const known = demo?.people.some((person) => person.email === email) ?? false;
  // next-auth says `error` when the exchange with the provider itself failed.
  const why = error === undefined ? problem : "provider";
  return (
    <PlainPage title="Sign in">
      {typeof why === "string" ? <SignInNotice why={why} minutes={Number(minutes)} /> : null}
      <SignInForm action={signIn} email={email} password={known ? (demo?.password ?? "") : ""} />
      {offersSingleSignOn() ? <SingleSignOnForm action={signInElsewhere} /> : null}
      {demo ? <DemoPeople people={demo.people} chosen={email} /> : null}
    </PlainPage>
  );
}
