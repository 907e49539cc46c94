import type { ReactNode } from "react";
import type { ListCell, ListPage } from "#domain";
import { HeadCell } from "#kit/table";
import { ListValue } from "./list-cell.tsx";

/**
 * The rows of a list: a table whose heads sort, and on a phone a card for each row with the heads above as a line of
 * links.
 */
export function ListTable({
  list,
  hrefOf,
  choosing,
}: {
  list: ListPage;
  hrefOf: (query: string) => string;
  /** The head above the boxes that choose rows, and the box of a row. */
  choosing?: { readonly head: ReactNode; readonly box: (id: string) => ReactNode } | undefined;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    <div
      role="group"
      aria-label={`List of ${list.many}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto print:overflow-visible"
    >
      <table className="w-full border-collapse text-left max-sm:block">
        <caption className="sr-only">List of {list.many}</caption>
        <thead className="max-sm:block">
          <tr className="max-sm:flex max-sm:flex-wrap max-sm:gap-x-4 max-sm:border-b max-sm:border-strong max-sm:[&>*]:border-0">
            {choosing ? (
              <td className="w-8 border-b border-strong print:hidden">{choosing.head}</td>
            ) : null}
            {list.columns.map(({ key, heading, numeric, sorted, query }) => (
              <HeadCell
                key={key}
                column={{
                  key,
                  label: heading,
                  numeric,
                  sort: { href: hrefOf(query), ...(sorted ? { now: sorted } : {}) },
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-rule max-sm:block">
          {list.rows.map((row) => (
            <ListRow
              key={row.id}
              cells={row.cells}
              columns={list.columns}
              box={choosing?.box(row.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cardLine =
  "py-1 pr-4 text-small leading-6 last:pr-0 max-sm:flex max-sm:gap-3 max-sm:py-0.5 max-sm:before:w-24 max-sm:before:shrink-0 max-sm:before:text-soft max-sm:before:content-[attr(data-label)]";

function ListRow({
  cells: [title = null, ...others],
  columns: [_titleColumn, ...columns],
  box,
}: {
  cells: readonly ListCell[];
  columns: ListPage["columns"];
  /** Undefined where no row is chosen, null for a row that can't be. */
  box: ReactNode;
}) {
  return (
    <tr className="relative align-top hover:bg-well max-sm:block max-sm:py-3">
      {box === undefined ? null : (
        <td className="py-1 pr-2 max-sm:absolute max-sm:top-1 max-sm:right-0 print:hidden">
          {box}
        </td>
      )}
      <th
        scope="row"
        className="min-w-56 py-1 pr-4 text-left font-normal max-sm:block max-sm:min-w-0 max-sm:pr-12"
      >
        <ListValue cell={title} title />
      </th>
      {columns.map(({ key, heading, numeric }, at) => (
        <td
          key={key}
          data-label={heading}
          className={numeric ? `${cardLine} tabular-nums sm:text-right` : cardLine}
        >
          <ListValue cell={others[at] ?? null} />
        </td>
      ))}
    </tr>
  );
}
