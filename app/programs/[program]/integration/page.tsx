import type { Metadata } from "next";
import { ask } from "#ask";
import { TouchList } from "#components/dependencies/change-impact-list";
import { IntegrationBoard } from "#components/dependencies/integration-board";
import { IntegrationHead, IntegrationTabs } from "#components/dependencies/integration-head";
import { IntegrationReviews } from "#components/dependencies/integration-reviews";
import { integrationBoard, integrationReviews } from "#domain";
import { wordsIn } from "../words-in.ts";

export const metadata: Metadata = { title: "Integration review" };

/** Where do streams touch, what is at risk there, and what moves if it slips? `?tab=` chooses the part. */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/integration">) {
  const { program, situation } = await ask((await params).program);
  const search = await searchParams;
  const { sprint } = search;
  const { tab } = wordsIn(search, ["tab"]);
  const board = integrationBoard(
    program,
    typeof sprint === "string" ? Number(sprint) : null,
    situation,
  );
  const { slug, calendar } = program.facts;
  return (
    <>
      <IntegrationHead board={board} program={slug} />
      <IntegrationTabs board={board} program={slug} tab={tab} />
      {tab === "board" ? (
        <IntegrationBoard board={board} program={slug} />
      ) : tab === "reviews" ? (
        <IntegrationReviews
          reviews={integrationReviews(program, board.touches, situation)}
          program={slug}
          zone={calendar.zone}
        />
      ) : (
        <TouchList board={board} program={slug} />
      )}
    </>
  );
}
