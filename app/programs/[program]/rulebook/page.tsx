import type { Metadata } from "next";
import { ask } from "#ask";
import { PlannedRules } from "#components/program/planned-rules";
import { RuleEntry } from "#components/program/rule-entry";
import { RulebookFilter } from "#components/program/rulebook-filter";
import { routes, rulebookPage } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { wordsIn } from "../words-in.ts";

export const metadata: Metadata = { title: "Rulebook" };

export default async function Rulebook({
  params,
  searchParams,
}: PageProps<"/programs/[program]/rulebook">) {
  const { program } = await ask((await params).program);
  const filter = wordsIn(await searchParams, ["family", "severity", "text"]);
  const page = rulebookPage(program, filter);
  return (
    <>
      <PageHead
        title="Rulebook"
        answer={
          <p>
            <strong>{page.total}</strong> rules apply in this program.{" "}
            {page.families.map(({ value, label, count, help }) => (
              <span key={value} title={help}>
                {label}: {count}.{" "}
              </span>
            ))}
            Each says why it objects, how to resolve it and who can override it. Change the numbers
            under <TextLink href={routes.settingNumbers(program.facts.slug)}>Settings</TextLink>.
            Every change is logged.
          </p>
        }
      />
      <RulebookFilter page={page} filter={filter} />
      {page.shown.length === 0 && page.planned.length === 0 ? (
        <EmptyState title="No rule matches this filter.">Show all rules again.</EmptyState>
      ) : (
        page.shown.map((rule) => <RuleEntry key={rule.id} rule={rule} />)
      )}
      <PlannedRules rules={page.planned} />
    </>
  );
}
