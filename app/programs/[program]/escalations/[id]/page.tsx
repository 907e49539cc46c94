import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { EscalationForms } from "#components/escalations/escalation-forms";
import { EscalationHead } from "#components/escalations/escalation-head";
import { EscalationHistory } from "#components/escalations/escalation-history";
import { EscalationMatter } from "#components/escalations/escalation-matter";
import { escalationPage } from "#domain";
import { Columns } from "#kit/charts/columns";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "Escalation" };

/** How it got here, how long is left, and who decides what? */
export default async function Page({ params }: PageProps<"/programs/[program]/escalations/[id]">) {
  const { program: slug, id } = await params;
  const { program, situation } = await ask(slug);
  const page = escalationPage(program, id, situation);
  if (!page) notFound();
  return (
    <>
      <EscalationHead page={page} program={slug} />
      <Columns wide="left">
        <div>
          <EscalationMatter page={page} />
          <Section title="History" id="history">
            <EscalationHistory page={page} />
          </Section>
        </div>
        <EscalationForms page={page} program={slug} />
      </Columns>
    </>
  );
}
