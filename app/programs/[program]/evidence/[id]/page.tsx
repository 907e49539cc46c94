import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { EvidenceBody } from "#components/evidence/evidence-body";
import { EvidenceForms } from "#components/evidence/evidence-forms";
import { EvidenceHead } from "#components/evidence/evidence-head";
import { evidencePage } from "#domain";
import { Columns } from "#kit/charts/columns";

export const metadata: Metadata = { title: "Evidence" };

/** What does it show, does it still count, and who checked it? */
export default async function Page({ params }: PageProps<"/programs/[program]/evidence/[id]">) {
  const { program: slug, id } = await params;
  const { program, situation } = await ask(slug);
  const page = evidencePage(program, id, situation);
  if (!page) notFound();
  return (
    <>
      <EvidenceHead page={page} program={slug} />
      <Columns wide="left">
        <EvidenceBody page={page} />
        <EvidenceForms page={page} program={slug} />
      </Columns>
    </>
  );
}
