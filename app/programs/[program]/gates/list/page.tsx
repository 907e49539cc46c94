import type { Metadata } from "next";
import { ask } from "#ask";
import { ListView } from "#components/lists/list-view";
import { gateRegister, routes } from "#domain";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";

export const metadata: Metadata = { title: "All gates" };

/** Every gate, coming up or decided. */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/gates/list">) {
  const { program, situation } = await ask((await params).program);
  const { slug } = program.facts;
  return (
    <>
      <PageHead
        lead={<TextLink href={routes.gates(slug)}>Gates</TextLink>}
        title="All gates"
        answer={<p>Every gate, coming up or decided.</p>}
      />
      <ListView list={gateRegister.page(program, await searchParams, situation)} program={slug} />
    </>
  );
}
