import type { Metadata } from "next";
import { ask } from "#ask";
import { retrospectivesPage } from "#domain";
import { RetrospectivesBody } from "#program/retrospectives-body";
import { RetrospectivesHead } from "#program/retrospectives-head";

export const metadata: Metadata = { title: "Retrospectives" };

/** Do we do what we agreed on, and what is complained of again and again? */
export default async function Page({ params }: PageProps<"/programs/[program]/retrospectives">) {
  const { program: slug } = await params;
  const { program, situation } = await ask(slug);
  const view = retrospectivesPage(program, situation);
  return (
    <>
      <RetrospectivesHead view={view} />
      <RetrospectivesBody view={view} program={slug} />
    </>
  );
}
