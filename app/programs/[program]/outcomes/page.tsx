import type { Metadata } from "next";
import { ask } from "#ask";
import { OutcomeAnswer } from "#components/outcomes/outcome-answer";
import { OutcomeEntry } from "#components/outcomes/outcome-entry";
import { OutcomeFields, PartFields } from "#components/outcomes/outcome-fields";
import { DeedForm } from "#components/shared/deed-form";
import { outcomeList } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "Outcomes" };

export default async function OutcomesPage({ params }: PageProps<"/programs/[program]/outcomes">) {
  const { program, situation } = await ask((await params).program);
  const list = outcomeList(program, situation);
  const empty = list.outcomes.length === 0;
  return (
    <>
      <PageHead title="Outcomes" answer={empty ? undefined : <OutcomeAnswer list={list} />} />
      {empty ? (
        <EmptyState title="No outcome yet: say what should be different in the end.">
          An outcome has four parts: technology live, governance cleared, people trained, process
          redesigned. It is delivered when all four are there.
        </EmptyState>
      ) : (
        list.outcomes.map((outcome) => (
          <OutcomeEntry key={outcome.id} list={list} outcome={outcome} />
        ))
      )}
      <Section id="new" title="A new outcome">
        <Disclosure summary="Add an outcome" open={empty}>
          <div className="max-w-3xl">
            <DeedForm
              program={list.slug}
              offer={list.create}
              submit="Add outcome"
              done="Added as a draft."
            >
              <OutcomeFields choices={list.choices} />
              <PartFields />
            </DeedForm>
          </div>
        </Disclosure>
      </Section>
    </>
  );
}
