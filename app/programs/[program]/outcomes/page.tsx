import type { Metadata } from "next";
import { ask } from "#ask";
import { NewOutcome } from "#components/outcomes/new-outcome";
import { OutcomeAnswer } from "#components/outcomes/outcome-answer";
import { OutcomeEntry } from "#components/outcomes/outcome-entry";
import { OutcomeTable } from "#components/outcomes/outcome-table";
import type { OutcomeForm, OutcomeList, OutcomeRow } from "#domain";
import { outcomeList } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "Outcomes" };

/** `?open=O2` shows an outcome below the list, `?part=P3` opens the form of a part, `?new` the one of a new outcome. */
export default async function OutcomesPage({
  params,
  searchParams,
}: PageProps<"/programs/[program]/outcomes">) {
  const { program, situation } = await ask((await params).program);
  const search = await searchParams;
  const list = outcomeList(program, situation, openedForm(search));
  const shown = shownOutcome(list, search.open);
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
        <OutcomeTable list={list} openId={shown?.id ?? null} />
      )}
      {shown ? <OutcomeEntry key={shown.id} list={list} outcome={shown} /> : null}
      <Section id="new" title="New outcome">
        <NewOutcome list={list} />
      </Section>
    </>
  );
}

/** The outcome that the address names, or whose part it names; else the first, unless a new one is added. */
function shownOutcome({ outcomes, opened }: OutcomeList, asked: unknown): OutcomeRow | undefined {
  if (opened?.kind === "new") return undefined;
  const partId = opened?.partId;
  return (
    outcomes.find(({ id, parts }) =>
      partId ? parts.some((part) => part.partId === partId) : id === asked,
    ) ?? outcomes[0]
  );
}

function openedForm(search: Readonly<Record<string, unknown>>): OutcomeForm | null {
  if (search.new !== undefined) return { kind: "new" };
  return typeof search.part === "string" ? { kind: "part", partId: search.part } : null;
}
