import type { SubjectChoices } from "#domain";
import { Button } from "#kit/button";
import { SelectField } from "#kit/fields/field";
import { SubjectFields } from "../shared/subject-fields.tsx";

/** Whose changes, and to what. */
export function ActivityFilter({
  people,
  who,
  about,
}: {
  people: readonly { readonly personId: string; readonly name: string }[];
  who: string | undefined;
  about: SubjectChoices;
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
      <SubjectFields choices={about} name="subject" kindLabel="About" nothing="Everything" />
      <Button type="submit">Show</Button>
    </form>
  );
}
