import { askPulse } from "#ask";
import { BurnUpChart } from "#components/sprints/burn-up-chart";
import { PillarMultiples } from "#components/today/pillar-multiples";
import { TodayAnswer } from "#components/today/today-answer";
import { TodayIndicators } from "#components/today/today-indicators";
import { TodayNeeds } from "#components/today/today-needs";
import { TodayParts } from "#components/today/today-parts";
import { TodayStreams } from "#components/today/today-streams";
import { TodayStrip } from "#components/today/today-strip";
import { pulseQuestion, today } from "#domain";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata = { title: "Today" };

/** `?needs=all` lists every row by pages, `?streams=all` opens the streams. */
export default async function TodayPage({
  params,
  searchParams,
}: PageProps<"/programs/[program]/today">) {
  const { program: slug } = await params;
  const { needs, page, streams } = await searchParams;
  const { program, situation, pulse } = await askPulse(slug);
  const all = needs === "all";
  const view = today(program, situation, all ? Number(page) : "first");
  const question = pulseQuestion(program, pulse, situation);
  return (
    <>
      <PageHead title="Today" answer={<TodayAnswer view={view} />} />
      <TodayStrip view={view} />
      <TodayParts
        few={view.needs.length <= 3}
        needs={<TodayNeeds view={view} question={all ? null : question} program={slug} />}
        pillars={(wide) => (
          <Section title="The four pillars" id="pillars">
            <PillarMultiples pillars={view.pillars} now={view.currentSprintNumber} wide={wide} />
          </Section>
        )}
        sprint={
          view.burnUp ? (
            <Section title="The sprint" id="sprint">
              <BurnUpChart burnUp={view.burnUp} program={slug} today={view.day} />
            </Section>
          ) : null
        }
        indicators={<TodayIndicators view={view} question={all ? question : null} program={slug} />}
      />
      <Section title="Streams, claim beside evidence" id="streams">
        <TodayStreams view={view} program={slug} opened={streams === "all"} />
      </Section>
    </>
  );
}
