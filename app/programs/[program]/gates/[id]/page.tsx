import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { GateBody } from "#components/gates/gate-body";
import { GateHead } from "#components/gates/gate-head";
import { workedCriterion } from "#components/gates/worked-criterion";
import { gateReview } from "#domain";
import { wordsIn } from "../../words-in.ts";

export const metadata: Metadata = { title: "Gate" };

/**
 * Does it pass, on what evidence, and what blocks each outcome? `?assess=CR-3` and `?change=CR-3` open a row of the
 * criteria.
 */
export default async function Page({
  params,
  searchParams,
}: PageProps<"/programs/[program]/gates/[id]">) {
  const { program: slug, id } = await params;
  const worked = workedCriterion(wordsIn(await searchParams, ["assess", "change"]));
  const { program, situation } = await ask(slug);
  const review = gateReview(program, id, situation);
  if (!review) notFound();
  return (
    <>
      <GateHead review={review} program={slug} />
      <GateBody review={review} program={slug} worked={worked} />
    </>
  );
}
