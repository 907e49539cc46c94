import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ask } from "#ask";
import { NewDeliverable } from "#components/deliverables/new-deliverable";
import { StreamDeliverables } from "#components/deliverables/stream-deliverables";
import { BackLink } from "#components/shared/back-link";
import { StreamClaim } from "#components/workstreams/stream-claim";
import { StreamGates } from "#components/workstreams/stream-gates";
import { StreamShaping } from "#components/workstreams/stream-shaping";
import { StreamStanding } from "#components/workstreams/stream-standing";
import { StreamVerdict } from "#components/workstreams/stream-verdict";
import { routes, workstreamPage } from "#domain";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

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
        lead={<BackLink href={routes.workstreams(slug)}>Workstreams</BackLink>}
        title={`${page.stream.id} ${page.stream.name}`}
        answer={<StreamVerdict page={page} />}
        aside={
          <LinkButton href={`${routes.planGrid(slug)}?stream=${id}`}>Open plan grid</LinkButton>
        }
      />
      <StreamStanding page={page} />
      <StreamClaim page={page} />
      <Section id="deliverables" title="Deliverables" aside={`${page.stream.count} planned`}>
        <StreamDeliverables page={page} />
        <NewDeliverable page={page} />
      </Section>
      <Section id="gates" title="Progress to the next gate">
        <StreamGates page={page} />
      </Section>
      <Section id="shape" title="Edit this stream">
        <StreamShaping page={page} />
      </Section>
    </>
  );
}
