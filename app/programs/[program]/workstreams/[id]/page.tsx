import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { workstreamPage } from "#domain";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { NewDeliverable } from "#program/new-deliverable";
import { StreamClaim } from "#program/stream-claim";
import { StreamDeliverables } from "#program/stream-deliverables";
import { StreamGates } from "#program/stream-gates";
import { StreamShaping } from "#program/stream-shaping";
import { StreamStanding } from "#program/stream-standing";
import { StreamVerdict } from "#program/stream-verdict";

export const metadata: Metadata = { title: "Workstream" };

export default async function StreamPage({
  params,
  searchParams,
}: PageProps<"/programs/[program]/workstreams/[id]">) {
  const { program: slug, id } = await params;
  const { program, situation } = await ask(slug);
  const page = workstreamPage(program, id, Number((await searchParams).page) || 1, situation);
  if (!page) notFound();
  return (
    <>
      <PageHead
        lead={<TextLink href={`/programs/${slug}/workstreams`}>Workstreams</TextLink>}
        title={`${page.stream.id} ${page.stream.name}`}
        answer={<StreamVerdict page={page} />}
        aside={<LinkButton href={`/programs/${slug}/plan?stream=${id}`}>Plan in a grid</LinkButton>}
      />
      <StreamStanding page={page} />
      <StreamClaim page={page} />
      <Section id="deliverables" title="Deliverables" aside={`${page.stream.count} planned`}>
        <StreamDeliverables page={page} />
        <NewDeliverable page={page} />
      </Section>
      <Section id="gates" title="How far to the next gate">
        <StreamGates page={page} />
      </Section>
      <Section id="shape" title="Shape this stream">
        <StreamShaping page={page} />
      </Section>
    </>
  );
}
