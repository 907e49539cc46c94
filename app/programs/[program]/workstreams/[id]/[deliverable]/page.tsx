import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askNotes } from "#ask";
import { DeliverableBody } from "#components/deliverables/deliverable-body";
import { DeliverableHead } from "#components/deliverables/deliverable-head";
import { deliverablePage, noteLines } from "#domain";

type Props = PageProps<"/programs/[program]/workstreams/[id]/[deliverable]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).deliverable };
}

const [firstNotes, mostNotes] = [6, 30];

/** `?log=all` shows more of the log than the latest entries. */
export default async function Page({ params, searchParams }: Props) {
  const { program: slug, id, deliverable } = await params;
  const all = (await searchParams).log === "all";
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
        program={slug}
      />
    </>
  );
}
