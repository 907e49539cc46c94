import type { Metadata } from "next";
import { ask } from "#ask";
import { RetrospectivesBody } from "#components/reviews/retrospectives-body";
import { RetrospectivesHead } from "#components/reviews/retrospectives-head";
import { retrospectivesPage } from "#domain";

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
