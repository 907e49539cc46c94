import type { ComponentProps } from "react";
import type { WaitRow } from "#domain";
import { CommandForm } from "../shared/command-form.tsx";

const steps = {
  agree: { submit: "Agree", done: "Agreed." },
  promise: { submit: "Commit to date", done: "Date committed." },
  resolve: { submit: "Mark as received", done: "Marked as received." },
} as const;

type Form = Pick<ComponentProps<typeof CommandForm>, "program" | "size" | "inline" | "children">;

/** One step of one dependency, in the usual words where no others are given. */
export function DependencyForm({
  row,
  does,
  submit = steps[does].submit,
  done = steps[does].done,
  label = `${submit} ${row.id}`,
  ...form
}: Form & {
  row: WaitRow;
  does: keyof typeof steps;
  submit?: string;
  done?: string;
  label?: string;
}) {
  return (
    <CommandForm
      {...form}
      offer={row[does]}
      hidden={{ dependencyId: row.id }}
      submit={submit}
      done={done}
      label={label}
    />
  );
}
