import type { Metadata } from "next";
import { ask } from "#ask";
import { CadenceMatrix } from "#components/calendar-feeds/cadence-matrix";
import { FindingList } from "#components/shared/finding-list";
import { StandupCoverage } from "#components/stand-ups/standup-coverage";
import { cadencePage, counted, plural } from "#domain";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "Cadence" };

/** Were the beats of each sprint held, in time, with their outputs? */
export default async function Page({ params }: PageProps<"/programs/[program]/cadence">) {
  const { program, situation } = await ask((await params).program);
  const view = cadencePage(program, situation);
  const { slug } = program.facts;
  const missing = view.due - view.held;
  return (
    <>
      <PageHead
        title="Cadence"
        answer={
          view.due === 0 ? (
            <p>No sprint has started, so no ceremony was due yet.</p>
          ) : (
            <p>
              <strong>
                {view.held} of {counted(view.due, "ceremony", "ceremonies")}{" "}
                {plural(view.held, "was", "were")} held in full and on time.
              </strong>{" "}
              {missing === 0
                ? "None was missed."
                : `${counted(missing, "was", "were")} late, partly held or not held.`}
            </p>
          )
        }
      />
      <CadenceMatrix view={view} program={slug} />
      {view.coverage ? <StandupCoverage coverage={view.coverage} /> : null}
      {view.warnings.length > 0 ? (
        <Section id="warnings" title="Open issues" aside={view.warnings.length}>
          <FindingList findings={view.warnings} program={slug} />
        </Section>
      ) : null}
    </>
  );
}
