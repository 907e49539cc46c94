import type { SearchResults } from "#domain";
import { longestSearch } from "#domain";
import { Button } from "#kit/button";
import { SelectField, TextField } from "#kit/fields/field";

/** What to look for and among what, by address; works without a script. */
export function SearchForm({ found, action }: { found: SearchResults; action: string }) {
  return (
    <search>
      <form action={action} className="mb-6 flex flex-wrap items-end gap-3 print:hidden">
        <div className="min-w-0 flex-1 basis-64 sm:max-w-md">
          <TextField
            label="Search for"
            oneOfSome
            name="q"
            type="search"
            maxLength={longestSearch}
            defaultValue={found.typed}
            autoComplete="off"
            autoFocus={found.count === null}
          />
        </div>
        <div className="w-56">
          <SelectField
            label="Search in"
            name="group"
            required
            defaultValue={found.group ?? "all"}
            choices={[{ value: "all", label: "Everything" }, ...found.groups]}
          />
        </div>
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}
