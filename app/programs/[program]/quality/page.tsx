import type { Metadata } from "next";
import { ask } from "#ask";
import { QualityAnswer } from "#components/gates/quality-answer";
import { QualityBody } from "#components/gates/quality-body";
import { qualityPage } from "#domain";
import { PageHead } from "#kit/page-head";

export const metadata: Metadata = { title: "Quality" };

/** As many of each kind as one page shows, unless asked for all. */
const shown = 20;

/** Does the work pass because it is good, or because less is asked of it? */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/quality">) {
  const { program, situation } = await ask((await params).program);
  const all = (await searchParams).show === "all";
  const page = qualityPage(program, situation, all ? program.criterion.size : shown);
  return (
    <>
      <PageHead title="Quality" answer={<QualityAnswer page={page} />} />
      <QualityBody page={page} program={program.facts.slug} />
    </>
  );
}
