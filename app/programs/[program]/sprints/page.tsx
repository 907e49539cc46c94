import type { Metadata } from "next";
import { ask } from "#ask";
import { NewSprint } from "#components/sprints/new-sprint";
import { SprintList } from "#components/sprints/sprint-list";
import { SprintsChart } from "#components/sprints/sprints-chart";
import { SprintsHead } from "#components/sprints/sprints-head";
import { sprintCreation, sprintsCharts, sprintsPage } from "#domain";
import { wordsIn } from "../words-in.ts";

export const metadata: Metadata = { title: "Sprints" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/sprints">) {
  const { chart } = wordsIn(await searchParams, ["chart"]);
  const { program, situation } = await ask((await params).program);
  const view = sprintsPage(program, situation);
  const creation = sprintCreation(program, situation);
  return (
    <>
      <SprintsHead view={view} program={program.facts.slug} />
      <SprintsChart
        view={sprintsCharts(program)}
        program={program.facts.slug}
        show={chart}
        today={situation.today}
      />
      <SprintList view={view} program={program.facts.slug} />
      {creation ? <NewSprint creation={creation} program={program.facts.slug} /> : null}
    </>
  );
}
