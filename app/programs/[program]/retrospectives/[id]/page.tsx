import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { retrospectivePage } from "#domain";
import { RetrospectiveHead } from "#program/retrospective-head";
import { RetrospectiveRoom } from "#program/retrospective-room";

export const metadata: Metadata = { title: "Retrospective" };

/** What did we learn, and who does what about it? */
export default async function Page({
  params,
}: PageProps<"/programs/[program]/retrospectives/[id]">) {
  const { program: slug, id } = await params;
  const { program, situation } = await ask(slug);
  const view = retrospectivePage(program, id, situation);
  if (!view) notFound();
  return (
    <>
      <RetrospectiveHead view={view} program={slug} />
      <RetrospectiveRoom view={view} program={slug} />
    </>
  );
}
