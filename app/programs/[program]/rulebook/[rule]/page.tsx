import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { OverrideList } from "#components/overrides/override-forms";
import { SetAside } from "#components/overrides/set-aside";
import { PlannedRules } from "#components/program/planned-rules";
import { RuleEntry } from "#components/program/rule-entry";
import { BackLink } from "#components/shared/back-link";
import { plannedRule, routes, rulePage } from "#domain";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";
import { wordsIn } from "../../words-in.ts";

export const metadata: Metadata = { title: "Rule" };

/** What does this rule ask, and who may override it for `?about=`? */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/rulebook/[rule]">) {
  const { program: slug, rule } = await params;
  const { program, situation } = await ask(slug);
  const { about, kind } = wordsIn(await searchParams, ["about", "kind"]);
  const page = rulePage(program, rule, about ?? null, situation, kind ?? null);
  const planned = plannedRule(rule);
  if (planned)
    return (
      <>
        <PageHead title={`Rule ${planned.id}`} />
        <PlannedRules rules={[planned]} />
      </>
    );
  if (!page) notFound();
  return (
    <>
      <PageHead
        lead={<BackLink href={routes.rulebook(slug)}>Rulebook</BackLink>}
        title={`Rule ${page.rule.id}`}
      />
      <RuleEntry rule={page.rule} />
      {page.rule.overridableBy ? (
        <Section
          title="Override this rule"
          id="set-aside"
          note="An override doesn't remove the finding. The finding is marked as overridden and listed in the next steering report."
        >
          <SetAside page={page} program={slug} />
        </Section>
      ) : null}
      {page.overrides.length > 0 ? (
        <Section title="Overrides" id="overrides">
          <OverrideList rows={page.overrides} program={slug} />
        </Section>
      ) : null}
    </>
  );
}
