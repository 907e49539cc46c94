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

export const metadata: Metadata = { title: "Strategic arc" };

/** Do the last sprints move the objectives? */
export default async function Page({ params }: PageProps<"/programs/[program]/arc">) {
  const { program, situation } = await ask((await params).program);
  const view = arcPage(program, situation);
  const { slug } = program.facts;
  return (
    <>
      <PageHead
        title="Strategic arc"
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
          title="Outcomes and sprints are set side by side here."
          action={<LinkButton href={routes.outcomes(slug)}>Go to the outcomes</LinkButton>}
        >
          Declare the outcomes of the roadmap and what each of their parts waits for; then every
          sprint shows what it added to which of them.
        </EmptyState>
      )}
    </>
  );
}
