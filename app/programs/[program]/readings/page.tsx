import type { Metadata } from "next";
import { askPulse } from "#ask";
import { ReadingsAnswer } from "#components/indicators/readings-answer";
import { ReadingsBody } from "#components/indicators/readings-body";
import { readingsCharts, readingsPage } from "#domain";
import { PageHead } from "#kit/page-head";
import { wordsIn } from "../words-in.ts";

export const metadata: Metadata = { title: "Indicators" };

/** What do the early signals say, and who acts on them? */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/readings">) {
  const { indicator = null, show } = wordsIn(await searchParams, ["indicator", "show"]);
  const { program, situation, pulse } = await askPulse((await params).program);
  const page = readingsPage(program, pulse, situation);
  return (
    <>
      <PageHead title="Indicators" answer={<ReadingsAnswer page={page} />} />
      <ReadingsBody
        page={page}
        charts={readingsCharts(program, indicator, situation)}
        maturity={show === "maturity"}
      />
    </>
  );
}
