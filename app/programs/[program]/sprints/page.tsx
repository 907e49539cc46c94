import type { Metadata } from "next";
import { ask } from "#ask";
import { NewSprint } from "#components/sprints/new-sprint";
import { SprintList } from "#components/sprints/sprint-list";
import { SprintsHead } from "#components/sprints/sprints-head";
import { sprintCreation, sprintsPage } from "#domain";

export const metadata: Metadata = { title: "Sprints" };

export default async function Page({ params }: PageProps<"/programs/[program]/sprints">) {
  const { program, situation } = await ask((await params).program);
  const view = sprintsPage(program, situation);
  const creation = sprintCreation(program, situation);
  return (
    <>
      <SprintsHead view={view} program={program.facts.slug} />
      <SprintList view={view} program={program.facts.slug} />
      {creation ? <NewSprint creation={creation} program={program.facts.slug} /> : null}
    </>
  );
}
