import type { Metadata } from "next";
import { ask } from "#ask";
import { PlannedRules } from "#components/program/planned-rules";
import { RuleRows } from "#components/program/rule-rows";
import { RulebookFilter } from "#components/program/rulebook-filter";
import { NumberedPages } from "#components/shared/numbered-pages";
import { routes, rulebookPage } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { addressOf } from "../address-of.ts";
import { wordsIn } from "../words-in.ts";

export const metadata: Metadata = { title: "Rulebook" };

export default async function Rulebook({
  params,
  searchParams,
}: PageProps<"/programs/[program]/rulebook">) {
  const { program } = await ask((await params).program);
  const filter = wordsIn(await searchParams, ["family", "severity", "text", "page"]);
  const page = rulebookPage(filter);
  return (
    <>
      <PageHead
        title="Rulebook"
        answer={
          <p>
            <strong>{page.total}</strong> rules apply in this program. The page of a rule says why
            it objects, how to resolve it and who can override it. Change the numbers under{" "}
            <TextLink href={routes.settingNumbers(program.facts.slug)}>Settings</TextLink>. Every
            change is logged.
          </p>
        }
      />
      <RulebookFilter page={page} filter={filter} />
      {page.foundCount === 0 && page.planned.length === 0 ? (
        <EmptyState title="No rule matches this search.">
          <TextLink href={routes.rulebook(program.facts.slug)}>Show all rules</TextLink>
        </EmptyState>
      ) : null}
      <RuleRows page={page} program={program.facts.slug} />
      <PlannedRules rules={page.planned} />
      <NumberedPages
        label="Pages of the rulebook"
        page={page.page}
        pages={page.pages}
        hrefOf={(number) =>
          addressOf(routes.rulebook(program.facts.slug), { ...filter, page: String(number) })
        }
      />
    </>
  );
}
