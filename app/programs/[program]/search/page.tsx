import type { Metadata } from "next";
import { askSearch } from "#ask";
import { SearchAnswer } from "#components/search/search-answer";
import { SearchForm } from "#components/search/search-form";
import { NumberedPages } from "#components/shared/numbered-pages";
import { routes } from "#domain";
import { PageHead } from "#kit/page-head";
import { wordsIn } from "../words-in.ts";

export const metadata: Metadata = { title: "Search" };

export default async function Search({
  params,
  searchParams,
}: PageProps<"/programs/[program]/search">) {
  const { program: slug } = await params;
  const query = await searchParams;
  const { group, page } = wordsIn(query, ["group", "page"]);
  const { program, found } = await askSearch(slug, {
    typed: typeof query.q === "string" ? query.q : "",
    group,
    page: /^\d{1,4}$/.test(page ?? "") ? Number(page) : 1,
    perPage: 20,
  });
  const here = routes.search(program.facts.slug);
  const hrefOf = (number: number): string =>
    `${here}?${new URLSearchParams({ q: found.typed, group: found.group ?? "all", page: String(number) })}`;
  return (
    <>
      <PageHead title="Search" />
      <SearchForm found={found} action={here} />
      <SearchAnswer found={found} program={program.facts.slug} />
      <NumberedPages
        label="Pages of results"
        page={found.page}
        pages={found.pages}
        hrefOf={hrefOf}
      />
    </>
  );
}
