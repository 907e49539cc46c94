"use client";

import { useActionState } from "react";
import { TextField } from "#kit/fields/field";
import { SubmitButton } from "#kit/fields/submit-button";
import { AnswerNotice } from "../shared/answer-notice.tsx";
import type { FormAction } from "../shared/send-form.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";

/** A new password, twice; the very first administrator also says who they are. */
export function PasswordForm({
  action,
  token,
  asksWho,
}: {
  action: FormAction;
  token: string;
  asksWho: boolean;
}) {
  const [answer, send] = useActionState(action, { kind: "idle" });
  const invalid = answer.kind === "invalid" ? answer : null;
  return (
    <form action={send} className="max-w-sm space-y-4">
      <input type="hidden" name="token" value={token} />
      <AnswerNotice answer={answer} problem="The password is not set." />
      {asksWho ? (
        <>
          <p>You are the first person here and become the administrator.</p>
          <TextField
            label="Your name"
            name="name"
            autoComplete="name"
            required
            maxLength={200}
            defaultValue={invalid?.typed.name?.[0]}
          />
          <TextField
            label="Email"
            name="email"
            type="email"
            autoComplete="username"
            required
            maxLength={320}
            defaultValue={invalid?.typed.email?.[0]}
          />
        </>
      ) : null}
      <NewPasswordFields label="Password" />
      <SubmitButton tone="primary">Set password</SubmitButton>
    </form>
  );
}
