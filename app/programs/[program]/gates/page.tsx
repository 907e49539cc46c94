import type { Metadata } from "next";
import { ask } from "#ask";
import { GateAnswer } from "#components/gates/gate-answer";
import { GateSections } from "#components/gates/gate-sections";
import { gateList, placeOfList, routes } from "#domain";
import { DownloadButton, LinkButton } from "#kit/link-button";
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
  const { slug } = program.facts;
  const all = (await searchParams).show === "all";
  const list = gateList(
    program,
    situation,
    all ? program.gate.size + program.criterion.size : shown,
  );
  return (
    <>
      <PageHead
        title="Gates"
        answer={<GateAnswer list={list} />}
        aside={
          <>
            {list.pack ? (
              <DownloadButton href={list.pack.href}>{list.pack.label}</DownloadButton>
            ) : null}
            <LinkButton href={routes.place(slug, placeOfList("gates"))}>All gates</LinkButton>
          </>
        }
      />
      <GateSections list={list} program={slug} />
    </>
  );
}
