import type { Metadata } from "next";
import { ask } from "#ask";
import { ListView } from "#components/lists/list-view";
import { dependencyList, routes } from "#domain";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";

export const metadata: Metadata = { title: "All dependencies" };

/** Everything that one stream or deliverable waits for, whatever its state. */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/dependencies/list">) {
  const { program, situation } = await ask((await params).program);
  const { slug } = program.facts;
  return (
    <>
      <PageHead
        lead={<TextLink href={routes.dependencies(slug)}>Dependencies</TextLink>}
        title="All dependencies"
        answer={<p>Everything that one stream or deliverable waits for, whatever its state.</p>}
      />
      <ListView list={dependencyList.page(program, await searchParams, situation)} program={slug} />
    </>
  );
}
