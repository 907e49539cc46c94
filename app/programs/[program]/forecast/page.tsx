import type { Metadata } from "next";
import { ask } from "#ask";
import { forecastPage, sprintOutlookView } from "#domain";
import { PageHead } from "#kit/page-head";
import { Day } from "#program/day";
import { ForecastAnswer } from "#program/forecast-answer";
import { ForecastBands } from "#program/forecast-bands";
import { ForecastGround } from "#program/forecast-ground";
import { SprintOutlook } from "#program/sprint-outlook";

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
      <ForecastGround view={view} program={program.facts.slug} />
      {outlook ? <SprintOutlook view={outlook} /> : null}
    </>
  );
}
