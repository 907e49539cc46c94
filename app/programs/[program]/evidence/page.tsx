import type { Metadata } from "next";
import { ask } from "#ask";
import { ListView } from "#components/lists/list-view";
import { evidenceList } from "#domain";
import { PageHead } from "#kit/page-head";

export const metadata: Metadata = { title: "Evidence" };

/** Everything that shows what was done: for which deliverable, gate or escalation, and when it was recorded. */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/evidence">) {
  const { program, situation } = await ask((await params).program);
  const { slug } = program.facts;
  return (
    <>
      <PageHead
        title="Evidence"
        answer={
          <p>
            Everything that shows what was done: for which deliverable, gate or escalation, and when
            it was recorded.
          </p>
        }
      />
      <ListView list={evidenceList.page(program, await searchParams, situation)} program={slug} />
    </>
  );
}
