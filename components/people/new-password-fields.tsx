import { TextField } from "#kit/fields/field";

/** A password that is chosen now, typed twice. */
export function NewPasswordFields({ label }: { label: string }) {
  return (
    <>
      <TextField
        label={label}
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters. Use three or four unrelated words that have nothing to do with you, or let a password manager create one."
        required
        minLength={10}
        maxLength={200}
      />
      <TextField
        label="Repeat password"
        name="again"
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
      />
    </>
  );
}
