import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { RetrospectiveBody } from "#components/reviews/retrospective-body";
import { RetrospectiveHead } from "#components/reviews/retrospective-head";
import { retrospectivePage } from "#domain";

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
      <RetrospectiveBody view={view} program={slug} />
    </>
  );
}
