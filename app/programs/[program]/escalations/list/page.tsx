import type { Metadata } from "next";
import { ask } from "#ask";
import { ListView } from "#components/lists/list-view";
import { escalationList, routes } from "#domain";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";

export const metadata: Metadata = { title: "All escalations" };

/** Every escalation you can see: open, decided or closed. */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/escalations/list">) {
  const { program, situation } = await ask((await params).program);
  const { slug } = program.facts;
  return (
    <>
      <PageHead
        lead={<TextLink href={routes.escalations(slug)}>Escalations</TextLink>}
        title="All escalations"
        answer={<p>Every escalation you can see: open, decided or closed.</p>}
      />
      <ListView list={escalationList.page(program, await searchParams, situation)} program={slug} />
    </>
  );
}
