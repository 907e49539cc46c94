import type { Metadata } from "next";
import { askPulse } from "#ask";
import { ReadingsAnswer } from "#components/indicators/readings-answer";
import { ReadingsBody } from "#components/indicators/readings-body";
import { readingsPage } from "#domain";
import { PageHead } from "#kit/page-head";

export const metadata: Metadata = { title: "Indicators" };

/** What do the early signals say, and who acts on them? */
export default async function Page({ params }: PageProps<"/programs/[program]/readings">) {
  const { program, situation, pulse } = await askPulse((await params).program);
  const page = readingsPage(program, pulse, situation);
  return (
    <>
      <PageHead title="Indicators" answer={<ReadingsAnswer page={page} />} />
      <ReadingsBody page={page} />
    </>
  );
}
