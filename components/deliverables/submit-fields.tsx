"use client";

import type { Choice } from "#kit/fields/field";
import { SelectField, TextField } from "#kit/fields/field";

/** Who looks at it, and a word to them. */
export function SubmitFields({ reviewers }: { reviewers: readonly Choice[] }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        name="reviewerId"
        label="Reviewer"
        hint="Anyone but the owner."
        choices={[{ value: "", label: "Choose…" }, ...reviewers]}
      />
      <TextField name="note" label="Note to the reviewer" maxLength={1000} />
    </div>
  );
}
