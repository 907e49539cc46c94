import { Button } from "#kit/button";
import { SelectField, TextField } from "#kit/field";

/** Whose changes, and to what. */
export function ActivityFilter({
  people,
  who,
  subject,
}: {
  people: readonly { readonly personId: string; readonly name: string }[];
  who: string | undefined;
  subject: string | undefined;
}) {
  return (
    <form method="get" className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
      <div className="w-56">
        <SelectField
          label="By"
          name="who"
          required
          defaultValue={who ?? "all"}
          choices={[
            { value: "all", label: "Everybody" },
            ...people.map(({ personId, name }) => ({ value: personId, label: name })),
          ]}
        />
      </div>
      <div className="w-40">
        <TextField
          label="About"
          hideLabel
          name="subject"
          defaultValue={subject ?? ""}
          placeholder="About: DL15, E-1"
        />
      </div>
      <Button type="submit">Show</Button>
    </form>
  );
}
