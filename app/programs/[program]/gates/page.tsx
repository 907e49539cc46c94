import type { Metadata } from "next";
import { ask } from "#ask";
import { GateAnswer } from "#components/gates/gate-answer";
import { GateSections } from "#components/gates/gate-sections";
import { gateList } from "#domain";
import { PageHead } from "#kit/page-head";

export const metadata: Metadata = { title: "Gates" };

/** As many of each kind as one page shows, unless asked for all. */
const shown = 30;

/** Which gates come up, how would they go, and what is owed? */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/gates">) {
  const { program, situation } = await ask((await params).program);
  const all = (await searchParams).show === "all";
  const list = gateList(
    program,
    situation,
    all ? program.gate.size + program.criterion.size : shown,
  );
  return (
    <>
      <PageHead title="Gates" answer={<GateAnswer list={list} />} />
      <GateSections list={list} program={program.facts.slug} />
    </>
  );
}
