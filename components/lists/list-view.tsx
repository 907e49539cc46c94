import type { ReactNode } from "react";
import type { ListPage } from "#domain";
import { counted, placeOfList, routes } from "#domain";
import { TextLink } from "#kit/text-link";
import { NumberedPages } from "../shared/numbered-pages.tsx";
import { ActiveFilters, ListFilter } from "./list-filter.tsx";
import { ListTable } from "./list-table.tsx";
import { NothingListed } from "./nothing-listed.tsx";
import { SavedViews, ViewForms } from "./saved-views.tsx";

/** A list as every page prints it: saved views, filter, what holds, rows, pages. All of it stands in the address. */
export function ListView({
  list,
  program,
  around,
}: {
  list: ListPage;
  /** Slug. */
  program: string;
  /** Puts the rows into a form that changes several of them. */
  around?: ((hrefOf: (query: string) => string) => ReactNode) | undefined;
}) {
  const hrefOf = (query: string) => routes.place(program, placeOfList(list.name, query));
  const paged = (page: number) =>
    hrefOf([list.query, ...(page > 1 ? [`page=${page}`] : [])].filter(Boolean).join("&"));
  return (
    <>
      <SavedViews views={list.views} all={`All ${list.many}`} query={list.query} hrefOf={hrefOf} />
      <ListFilter list={list} path={hrefOf("")} />
      <ActiveFilters list={list} hrefOf={hrefOf} />
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <p className="pt-0.5 text-small text-soft">
          <Found list={list} />
          {list.query === "" ? null : (
            <span className="print:hidden">
              {" · "}
              <TextLink href={hrefOf("")}>Clear</TextLink>
            </span>
          )}
        </p>
        <div className="text-small print:hidden">
          <ViewForms program={program} list={list.name} query={list.query} tabs={list} />
        </div>
      </div>
      {list.rows.length === 0 ? (
        <NothingListed list={list} program={program} />
      ) : (
        (around?.(hrefOf) ?? <ListTable list={list} hrefOf={hrefOf} />)
      )}
      <NumberedPages
        label={`Pages of ${list.many}`}
        page={list.page}
        pages={list.pages}
        hrefOf={paged}
      />
    </>
  );
}

function Found({ list: { found, total, one, many } }: { list: ListPage }) {
  return found === total ? (
    counted(total, one, many)
  ) : (
    <>
      {found} of {counted(total, one, many)}
    </>
  );
}
