import { TextField } from "#kit/fields/field";
import { SubmitButton } from "#kit/fields/submit-button";

/** Email and password; works without JavaScript. */
export function SignInForm({
  action,
  email,
  password,
}: {
  action: (form: FormData) => Promise<void>;
  email: string;
  /** Filled in for a demo person only. */
  password: string;
}) {
  return (
    <form action={action} key={email} className="max-w-sm space-y-4">
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        required
        maxLength={320}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        defaultValue={password}
        required
        maxLength={1000}
      />
      <SubmitButton tone="primary">Sign in</SubmitButton>
    </form>
  );
}

/** The way in through the organization's OpenID provider. */
export function SingleSignOnForm({ action }: { action: () => Promise<void> }) {
  return (
    <form action={action} className="max-w-sm border-t border-rule pt-5">
      <SubmitButton>Sign in with single sign-on</SubmitButton>
    </form>
  );
}
