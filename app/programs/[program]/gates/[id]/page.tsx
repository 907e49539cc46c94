import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { GateBody } from "#components/gates/gate-body";
import { GateHead } from "#components/gates/gate-head";
import { gateReview } from "#domain";

export const metadata: Metadata = { title: "Gate" };

/** Does it pass, on what evidence, and what blocks each outcome? */
export default async function Page({ params }: PageProps<"/programs/[program]/gates/[id]">) {
  const { program: slug, id } = await params;
  const { program, situation } = await ask(slug);
  const review = gateReview(program, id, situation);
  if (!review) notFound();
  return (
    <>
      <GateHead review={review} program={slug} />
      <GateBody review={review} program={slug} />
    </>
  );
}
