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
        <EmptyState title="Only the people who do the work can read stand-up notes.">
          See steering reports and Cadence for the totals, and Escalations for who is blocked and
          who has to decide.
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
