import type { Metadata } from "next";
import Link from "next/link";
import { PasswordForm } from "#components/people/password-form";
import { PlainPage } from "#kit/plain-page";
import { ownerOfLink } from "#server/password-link";
import { choosePassword } from "../actions.ts";

export const metadata: Metadata = { title: "Set a password", referrer: "same-origin" };

export default async function SetPasswordPage({ searchParams }: PageProps<"/set-password">) {
  const { token } = await searchParams;
  const written = typeof token === "string" ? token : "";
  const owner = await ownerOfLink(written);
  if (!owner) {
    return (
      <PlainPage title="This link cannot be used">
        <p>It has been used or has expired. Ask an administrator for a new one.</p>
        <p>
          <Link href="/sign-in">Go to sign-in</Link>
        </p>
      </PlainPage>
    );
  }
  return (
    <PlainPage title={owner.email === "" ? "Set up Throughline" : `Welcome, ${owner.name}`}>
      <PasswordForm action={choosePassword} token={written} asksWho={owner.email === ""} />
    </PlainPage>
  );
}
