import Form from "next/form";
import Link from "next/link";
import type { ListPage } from "#domain";
import { listed } from "#domain";
import { Button } from "#kit/button";
import { SelectField, TextField } from "#kit/fields/field";
import { Notice } from "#kit/notice";
import { Sentence } from "../shared/day.tsx";

type Asked = Pick<ListPage, "filters" | "day" | "words" | "sort" | "many">;

/** What to show: words, one choice of each kind, days. It asks by the address, so that it can be kept and sent. */
export function ListFilter({
  list: { filters, day, words, sort, many },
  path,
}: {
  list: Asked;
  path: string;
}) {
  return (
    <Form
      // Made again when the address asks for something else, so that its fields show it.
      key={JSON.stringify([words, day, filters.map(({ chosen }) => chosen)])}
      action={path}
      aria-label={`Filter ${many}`}
      className="mb-3 text-small print:hidden"
    >
      {sort === null ? null : <input type="hidden" name="sort" value={sort} />}
      <label className="flex min-h-11 items-center gap-2 sm:hidden">
        <input type="checkbox" className="size-4 accent-action max-sm:size-6" />
        Show filters
      </label>
      <div className="grid grid-cols-2 items-end gap-x-3 gap-y-2 sm:grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] max-sm:[label:not(:has(:checked))+&]:hidden">
        <TextField
          label="Words in the title"
          name="words"
          defaultValue={words}
          oneOfSome
          className="sm:h-9.5"
        />
        {filters.map(({ key, label, any, choices, chosen }) => (
          <SelectField
            key={key}
            label={label}
            name={key}
            defaultValue={chosen ?? ""}
            oneOfSome
            choices={[{ value: "", label: any }, ...choices]}
          />
        ))}
        <DayField label={`${day.label} from`} name="since" day={day.since} />
        <DayField label={`${day.label} up to`} name="until" day={day.until} />
        <Button type="submit" className="h-9.5 max-sm:min-h-11">
          Filter
        </Button>
      </div>
    </Form>
  );
}

function DayField({ label, name, day }: { label: string; name: string; day: string | null }) {
  return (
    <TextField
      label={label}
      name={name}
      type="date"
      defaultValue={day ?? ""}
      oneOfSome
      className="sm:h-9.5"
    />
  );
}

/** What of the address nobody could read. */
export function IgnoredPart({ ignored }: Pick<ListPage, "ignored">) {
  return ignored.length === 0 ? null : (
    <div className="mb-3">
      <Notice tone="warn" title={`We ignored part of the address: ${listed(ignored)}.`}>
        This list has no such filter or value.
      </Notice>
    </div>
  );
}

/** The filters that hold, each taken away by a click, and what of the address nobody could read. */
export function ActiveFilters({
  list: { active, ignored },
  hrefOf,
}: {
  list: Pick<ListPage, "active" | "ignored">;
  hrefOf: (query: string) => string;
}) {
  return (
    <>
      <IgnoredPart ignored={ignored} />
      {active.length > 0 ? (
        <ul aria-label="Active filters" className="mb-3 flex flex-wrap gap-2 print:mb-1">
          {active.map(({ label, query }) => (
            <li key={label}>
              <Link
                href={hrefOf(query)}
                prefetch={false}
                scroll={false}
                className="inline-flex min-h-7 items-center gap-1.5 rounded-full border border-strong px-2.5 text-small no-underline hover:bg-well"
              >
                <span className="sr-only">Remove filter </span>
                <Sentence text={label} short />
                <span aria-hidden="true" className="print:hidden">
                  ×
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
