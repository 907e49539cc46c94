import { TextField } from "#kit/field";
import { SubmitButton } from "#kit/submit-button";

/** A new password, twice; the very first administrator also says who they are. */
export function PasswordForm({
  action,
  token,
  asksWho,
}: {
  action: (form: FormData) => Promise<void>;
  token: string;
  asksWho: boolean;
}) {
  return (
    <form action={action} className="max-w-sm space-y-4">
      <input type="hidden" name="token" value={token} />
      {asksWho ? (
        <>
          <p>You are the first here and become its administrator.</p>
          <TextField label="Your name" name="name" autoComplete="name" required maxLength={200} />
          <TextField
            label="Email"
            name="email"
            type="email"
            autoComplete="username"
            required
            maxLength={320}
          />
        </>
      ) : null}
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least ten characters; a sentence is better than a riddle."
        required
        minLength={10}
        maxLength={200}
      />
      <TextField
        label="The same password again"
        name="again"
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
      />
      <SubmitButton tone="primary">Set password</SubmitButton>
    </form>
  );
}
