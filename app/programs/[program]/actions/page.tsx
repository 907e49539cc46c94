import type { Metadata } from "next";
import { ask } from "#ask";
import { ListView } from "#components/lists/list-view";
import { actionList } from "#domain";
import { PageHead } from "#kit/page-head";

export const metadata: Metadata = { title: "Actions" };

/** What retrospectives agreed on, and the conditions that gates were passed on: who does what by when. */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/actions">) {
  const { program, situation } = await ask((await params).program);
  const { slug } = program.facts;
  return (
    <>
      <PageHead
        title="Actions"
        answer={
          <p>
            What retrospectives agreed on, and the conditions that gates were passed on: who does
            what by when.
          </p>
        }
      />
      <ListView list={actionList.page(program, await searchParams, situation)} program={slug} />
    </>
  );
}
