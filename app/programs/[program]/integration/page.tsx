import type { Metadata } from "next";
import { ask } from "#ask";
import { TouchList } from "#components/dependencies/change-impact-list";
import { IntegrationBoard } from "#components/dependencies/integration-board";
import { IntegrationHead } from "#components/dependencies/integration-head";
import { IntegrationReviews } from "#components/dependencies/integration-reviews";
import { integrationBoard, integrationReviews } from "#domain";

export const metadata: Metadata = { title: "Integration review" };

/** Where do streams touch, what is at risk there, and what moves if it slips? */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/integration">) {
  const { program, situation } = await ask((await params).program);
  const { sprint } = await searchParams;
  const board = integrationBoard(
    program,
    typeof sprint === "string" ? Number(sprint) : null,
    situation,
  );
  const { slug, calendar } = program.facts;
  return (
    <>
      <IntegrationHead board={board} program={slug} />
      <IntegrationBoard board={board} program={slug} />
      <TouchList board={board} program={slug} />
      <IntegrationReviews
        reviews={integrationReviews(program, board.touches, situation)}
        program={slug}
        zone={calendar.zone}
      />
    </>
  );
}
