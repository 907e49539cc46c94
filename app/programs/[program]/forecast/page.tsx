import type { Metadata } from "next";
import { ask } from "#ask";
import { Day } from "#components/shared/day";
import { ForecastAnswer } from "#components/sprints/forecast-answer";
import { ForecastBands } from "#components/sprints/forecast-bands";
import { ForecastCharts } from "#components/sprints/forecast-charts";
import { ForecastGround } from "#components/sprints/forecast-ground";
import { SprintOutlook } from "#components/sprints/sprint-outlook";
import { forecastCharts, forecastPage, sprintOutlookView } from "#domain";
import { PageHead } from "#kit/page-head";

export const metadata: Metadata = { title: "Forecast" };

/** When is the rest done, and will the running sprint keep its promise? */
export default async function Page({ params }: PageProps<"/programs/[program]/forecast">) {
  const { program, situation } = await ask((await params).program);
  const view = forecastPage(program, situation);
  const outlook = sprintOutlookView(program, situation);
  return (
    <>
      <PageHead
        title="Forecast"
        lead={
          <>
            As of <Day day={view.today} />
          </>
        }
        answer={<ForecastAnswer view={view} />}
      />
      {view.bands.length > 0 ? <ForecastBands view={view} /> : null}
      <ForecastCharts view={forecastCharts(program, situation)} program={program.facts.slug} />
      <ForecastGround view={view} program={program.facts.slug} />
      {outlook ? <SprintOutlook view={outlook} /> : null}
    </>
  );
}
