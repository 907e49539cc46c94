import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askNotes } from "#ask";
import { DeliverableBody } from "#components/deliverables/deliverable-body";
import { DeliverableHead } from "#components/deliverables/deliverable-head";
import { workedCriterion } from "#components/gates/worked-criterion";
import { deliverablePage, noteLines } from "#domain";
import { wordsIn } from "../../../words-in.ts";

type Props = PageProps<"/programs/[program]/workstreams/[id]/[deliverable]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).deliverable };
}

const [firstNotes, mostNotes] = [6, 30];

/** `?log=all` shows more of the log than the latest entries; `?assess=CR-3` and `?change=CR-3` open a criterion. */
export default async function Page({ params, searchParams }: Props) {
  const { program: slug, id, deliverable } = await params;
  const search = await searchParams;
  const all = search.log === "all";
  const { program, situation, notes } = await askNotes(
    slug,
    deliverable,
    all ? mostNotes : firstNotes,
  );
  const view = deliverablePage(program, id, deliverable, situation);
  if (!view) notFound();
  return (
    <>
      <DeliverableHead view={view} program={slug} />
      <DeliverableBody
        view={view}
        notes={noteLines(program, notes, situation)}
        older={!all && notes.length === firstNotes}
        worked={workedCriterion(wordsIn(search, ["assess", "change"]))}
        program={slug}
      />
    </>
  );
}
