import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { openedBy } from "#components/shared/on-demand";
import { NextStage } from "#components/use-cases/next-stage";
import { Readiness } from "#components/use-cases/readiness";
import { UseCaseFacts, UseCaseLinks } from "#components/use-cases/use-case-facts";
import { UseCaseHead } from "#components/use-cases/use-case-head";
import { UseCaseMetrics } from "#components/use-cases/use-case-metrics";
import { UseCaseResults } from "#components/use-cases/use-case-results";
import { tabNamed, UseCaseTabs } from "#components/use-cases/use-case-tabs";
import { pageOfUseCase } from "#domain";

export const metadata: Metadata = { title: "Use case" };

/** Does it reach what it must, what blocks its next stage, and who can act? `?tab=readiness` and `?tab=plans` show the rest. */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/use-cases/[id]">) {
  const { program: slug, id } = await params;
  const { program, situation } = await ask(slug);
  const page = pageOfUseCase(program, id, situation);
  if (!page) notFound();
  const search = await searchParams;
  const opened = openedBy(search);
  const tab = tabNamed(search.tab);
  return (
    <>
      <UseCaseHead page={page} />
      <UseCaseTabs page={page} tab={tab} />
      {tab === "results" ? (
        <>
          <UseCaseResults page={page} opened={opened} />
          <NextStage page={page} opened={opened} />
          <UseCaseMetrics page={page} opened={opened} />
        </>
      ) : null}
      {tab === "readiness" ? <Readiness page={page} opened={opened} /> : null}
      {tab === "plans" ? (
        <>
          <UseCaseFacts page={page} opened={opened} />
          <UseCaseLinks page={page} />
        </>
      ) : null}
    </>
  );
}
