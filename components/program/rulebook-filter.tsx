import type { RulebookFilter as Filter, RulebookPage } from "#domain";
import { Button } from "#kit/button";
import { SelectField, TextField } from "#kit/fields/field";

/** Searches the rules and narrows them by address; works without a script. */
export function RulebookFilter({ page, filter }: { page: RulebookPage; filter: Filter }) {
  return (
    <form method="get" className="mb-6 flex flex-wrap items-end gap-3 print:hidden">
      <div className="w-72">
        <TextField label="Words or id" name="text" type="search" defaultValue={filter.text ?? ""} />
      </div>
      <div className="w-56">
        <SelectField
          label="Source"
          name="family"
          required
          defaultValue={filter.family ?? "all"}
          choices={[
            { value: "all", label: `All (${page.total})` },
            ...page.families.map(({ value, label, count }) => ({
              value,
              label: `${label} (${count})`,
            })),
          ]}
        />
      </div>
      <div className="w-40">
        <SelectField
          label="Severity"
          name="severity"
          required
          defaultValue={filter.severity ?? "all"}
          choices={[{ value: "all", label: "All" }, ...page.severities]}
        />
      </div>
      <Button type="submit">Search</Button>
    </form>
  );
}
