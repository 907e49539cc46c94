import type { Metadata } from "next";
import { askAccount } from "#ask";
import { OutsideShell } from "#components/frame/outside-shell";
import { AccountDone } from "#components/people/account-done";
import { AccountSessions } from "#components/people/account-sessions";
import { ChangePasswordForm } from "#components/people/change-password-form";
import { DefinitionList } from "#kit/definition-list";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";
import { changePassword, endOtherSessions, endSession, signOut } from "../actions.ts";

export const metadata: Metadata = { title: "My account" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const { person, sessions, now } = await askAccount();
  const { done } = await searchParams;
  return (
    <OutsideShell person={person.name} signOut={signOut}>
      <PageHead title="My account" answer="Your password, and where you are signed in." />
      {typeof done === "string" ? <AccountDone what={done} /> : null}
      <div className="max-w-3xl">
        <DefinitionList
          rows={[
            { name: "Name", value: person.name },
            { name: "Email", value: person.email },
          ]}
        />
        <p className="mt-2 text-small text-soft">An administrator can change these.</p>
      </div>
      <Section
        id="sessions"
        title="Where you are signed in"
        note="Each session ends when you sign out, and by itself after a fixed time. End those you don't recognize, then change your password."
      >
        <AccountSessions
          sessions={sessions}
          now={now}
          end={endSession}
          endOthers={endOtherSessions}
        />
      </Section>
      <Section id="password" title="Change password">
        {person.passwordSetAt === null ? (
          <p className="max-w-3xl">
            You have no password here because you use single sign-on. To get one, ask an
            administrator for a link.
          </p>
        ) : (
          <ChangePasswordForm action={changePassword} email={person.email} />
        )}
      </Section>
    </OutsideShell>
  );
}
