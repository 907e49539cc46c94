import type { Metadata } from "next";
import { ask } from "#ask";
import { CalendarAgenda } from "#components/calendar-feeds/calendar-agenda";
import { CalendarAnswer } from "#components/calendar-feeds/calendar-answer";
import { CalendarFeeds } from "#components/calendar-feeds/calendar-feeds";
import { Day } from "#components/shared/day";
import { calendarPage } from "#domain";
import { Columns } from "#kit/charts/columns";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "Calendar" };

/** What comes when, and how does it get into my own calendar? */
export default async function Page({ params }: PageProps<"/programs/[program]/calendar">) {
  const { program, situation } = await ask((await params).program);
  const view = calendarPage(program, situation);
  const { slug } = program.facts;
  return (
    <>
      <PageHead
        title="Calendar"
        lead={
          <>
            From <Day day={view.today} />, {view.zone} time
          </>
        }
        answer={<CalendarAnswer view={view} />}
      />
      <Columns wide="left">
        <Section id="agenda" title="The next two weeks">
          <CalendarAgenda view={view} program={slug} />
        </Section>
        <div>
          <CalendarFeeds view={view} program={slug} />
        </div>
      </Columns>
    </>
  );
}
