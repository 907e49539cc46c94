import type { Metadata } from "next";
import { ask } from "#ask";
import { BlockerFields } from "#components/escalations/blocker-fields";
import { WhatHappensNext } from "#components/escalations/climb-table";
import { blockerForm } from "#domain";
import { Columns } from "#kit/charts/columns";
import { PageHead } from "#kit/page-head";

export const metadata: Metadata = { title: "Raise a blocker" };

/** `?about=DL15` comes from the page of a deliverable. */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/escalations/new">) {
  const { program, situation } = await ask((await params).program);
  const { about } = await searchParams;
  const form = blockerForm(program, typeof about === "string" ? about : null, situation);
  return (
    <>
      <PageHead
        title="Raise a blocker"
        answer="Raise something that your team can't resolve alone. Raising it early is part of the job, not a failure."
      />
      <Columns wide="left">
        <BlockerFields form={form} program={program.facts.slug} />
        <WhatHappensNext form={form} />
      </Columns>
    </>
  );
}
