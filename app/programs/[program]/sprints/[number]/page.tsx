import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { SprintCharts } from "#components/sprints/sprint-charts";
import { SprintHead } from "#components/sprints/sprint-head";
import { SprintOutlook } from "#components/sprints/sprint-outlook";
import { SprintTabs } from "#components/sprints/sprint-tabs";
import { sprintChart, sprintOutlookView, sprintPage } from "#domain";
import { wordsIn } from "../../words-in.ts";

type Props = PageProps<"/programs/[program]/sprints/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Sprint ${(await params).number}` };
}

/** `?tab=records` shows what its ceremonies left behind instead of the work. */
export default async function Page({ params, searchParams }: Props) {
  const { program: slug, number } = await params;
  const { tab, chart: show } = wordsIn(await searchParams, ["tab", "chart"]);
  const { program, situation } = await ask(slug);
  const view = /^\d{1,4}$/.test(number) ? sprintPage(program, Number(number), situation) : null;
  if (!view) notFound();
  const chart = sprintChart(program, view.sprint.number, situation);
  const outlook = sprintOutlookView(program, situation);
  return (
    <>
      <SprintHead view={view} program={slug}>
        {chart ? (
          <SprintCharts view={chart} program={slug} show={show} today={situation.today} />
        ) : null}
      </SprintHead>
      {outlook?.number === view.sprint.number ? <SprintOutlook view={outlook} /> : null}
      <SprintTabs view={view} program={slug} tab={tab} />
    </>
  );
}
