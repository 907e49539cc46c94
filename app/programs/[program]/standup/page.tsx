import type { Metadata } from "next";
import { askStandup } from "#ask";
import { StandupDigest } from "#components/stand-ups/standup-digest";
import { StandupDigestHead } from "#components/stand-ups/standup-digest-head";
import { standupDigest } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { PageHead } from "#kit/page-head";

export const metadata: Metadata = { title: "Stand-up digest" };

/** Who reported, what changed, what is mentioned and recorded nowhere, who is quiet? */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/standup">) {
  const { day: asked } = await searchParams;
  const { program, situation, day, logged } = await askStandup(
    (await params).program,
    typeof asked === "string" ? asked : undefined,
  );
  const digest = standupDigest(program, day, logged, situation);
  const { slug, calendar } = program.facts;
  if (!digest)
    return (
      <>
        <PageHead title="Stand-up digest" />
        <EmptyState title="Stand-up notes are between those who do the work.">
          What they add up to is in the steering reports and under Cadence; who is blocked and who
          owes a decision is under Escalations.
        </EmptyState>
      </>
    );
  return (
    <>
      <StandupDigestHead digest={digest} program={slug} />
      <StandupDigest digest={digest} program={slug} zone={calendar.zone} />
    </>
  );
}
