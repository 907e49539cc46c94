import type { Metadata } from "next";
import { ask } from "#ask";
import { ArcAnswer } from "#components/reports/arc-answer";
import { ArcMatrix } from "#components/reports/arc-matrix";
import { ArcSprints } from "#components/reports/arc-sprints";
import { Day } from "#components/shared/day";
import { arcPage, routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "Roadmap alignment" };

/** Do the last sprints move the objectives? */
export default async function Page({ params }: PageProps<"/programs/[program]/arc">) {
  const { program, situation } = await ask((await params).program);
  const view = arcPage(program, situation);
  const { slug } = program.facts;
  return (
    <>
      <PageHead
        title="Roadmap alignment"
        lead={
          <>
            As of <Day day={view.today} />
          </>
        }
        answer={<ArcAnswer view={view} />}
      />
      {view.hasOutcomes && view.columns.length > 0 ? (
        <>
          <ArcMatrix view={view} program={slug} />
          <Section id="goals" title="Goals and outcomes">
            <ArcSprints view={view} program={slug} />
          </Section>
        </>
      ) : (
        <EmptyState
          title="Add outcomes and sprints to compare them here."
          action={<LinkButton href={routes.outcomes(slug)}>Go to the outcomes</LinkButton>}
        >
          Add the outcomes of the roadmap and link deliverables to their parts. Each sprint then
          shows which outcomes it moved.
        </EmptyState>
      )}
    </>
  );
}
