import type { Metadata } from "next";
import { ask } from "#ask";
import { openedBy } from "#components/shared/on-demand";
import { NewUseCase } from "#components/use-cases/new-use-case";
import { UseCaseAnswer } from "#components/use-cases/use-case-answer";
import { UseCaseTable } from "#components/use-cases/use-case-table";
import { listOfUseCases } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "Use cases" };

/** `?open=new` opens the form of a new use case. */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/use-cases">) {
  const { program, situation } = await ask((await params).program);
  const list = listOfUseCases(program, situation);
  const isEmpty = list.useCases.length === 0;
  return (
    <>
      <PageHead title="Use cases" answer={isEmpty ? undefined : <UseCaseAnswer list={list} />} />
      {isEmpty ? (
        <EmptyState title="This program has no use cases yet.">
          A use case applies AI to one business problem. It has four owners, a threshold that it
          must reach, and a way back if it doesn't.
        </EmptyState>
      ) : (
        <UseCaseTable list={list} />
      )}
      <Section id="new-use-case" title="New use case" work>
        <NewUseCase list={list} opened={openedBy(await searchParams)} />
      </Section>
    </>
  );
}
