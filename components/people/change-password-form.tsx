"use client";

import { useActionState } from "react";
import { TextField } from "#kit/fields/field";
import { SubmitButton } from "#kit/fields/submit-button";
import { AnswerNotice } from "../shared/answer-notice.tsx";
import type { FormAction } from "../shared/send-form.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";

/** The current password and a new one. The email is there for password managers. */
export function ChangePasswordForm({ action, email }: { action: FormAction; email: string }) {
  const [answer, send] = useActionState(action, { kind: "idle" });
  return (
    <form action={send} aria-label="Change password" className="max-w-sm space-y-4">
      <AnswerNotice answer={answer} problem="The password is not changed." />
      <input type="hidden" name="email" autoComplete="username" value={email} />
      <TextField
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
        maxLength={1000}
      />
      <NewPasswordFields label="New password" />
      <p className="text-small text-soft">Changing it ends all your other sessions.</p>
      <SubmitButton>Change password</SubmitButton>
    </form>
  );
}
