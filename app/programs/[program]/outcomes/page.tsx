import type { Metadata } from "next";
import { ask } from "#ask";
import { NewOutcome } from "#components/outcomes/new-outcome";
import { OutcomeAnswer } from "#components/outcomes/outcome-answer";
import { OutcomeEntry } from "#components/outcomes/outcome-entry";
import type { OutcomeForm } from "#domain";
import { outcomeList } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "Outcomes" };

/** `?part=P3` opens the form of a part, `?new` the one of a new outcome. */
export default async function OutcomesPage({
  params,
  searchParams,
}: PageProps<"/programs/[program]/outcomes">) {
  const { program, situation } = await ask((await params).program);
  const list = outcomeList(program, situation, openedForm(await searchParams));
  const empty = list.outcomes.length === 0;
  return (
    <>
      <PageHead title="Outcomes" answer={empty ? undefined : <OutcomeAnswer list={list} />} />
      {empty ? (
        <EmptyState title="This program has no outcomes yet.">
          An outcome has four parts: technology live, governance cleared, people trained, process
          redesigned. It is delivered when all four are in place.
        </EmptyState>
      ) : (
        list.outcomes.map((outcome) => (
          <OutcomeEntry key={outcome.id} list={list} outcome={outcome} />
        ))
      )}
      <Section id="new" title="New outcome">
        <NewOutcome list={list} />
      </Section>
    </>
  );
}

function openedForm(search: Readonly<Record<string, unknown>>): OutcomeForm | null {
  if (search.new !== undefined) return { kind: "new" };
  return typeof search.part === "string" ? { kind: "part", partId: search.part } : null;
}
