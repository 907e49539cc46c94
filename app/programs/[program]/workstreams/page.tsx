import type { Metadata } from "next";
import { ask } from "#ask";
import { CommandForm } from "#components/shared/command-form";
import { DroppedStreams } from "#components/workstreams/dropped-streams";
import { StreamAnswer } from "#components/workstreams/stream-answer";
import { StreamFields } from "#components/workstreams/stream-fields";
import { StreamGrid } from "#components/workstreams/stream-grid";
import { routes, workstreamList } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import { CheckboxField } from "#kit/fields/field";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "Workstreams" };

export default async function WorkstreamsPage({
  params,
}: PageProps<"/programs/[program]/workstreams">) {
  const { program, situation } = await ask((await params).program);
  const list = workstreamList(program, situation);
  const empty = list.streams.length === 0;
  return (
    <>
      <PageHead
        title="Workstreams"
        answer={empty ? undefined : <StreamAnswer list={list} />}
        aside={<LinkButton href={routes.planGrid(list.slug)}>Open plan grid</LinkButton>}
      />
      {empty ? (
        <EmptyState title="This program has no workstreams yet.">
          Divide the roadmap into workstreams. Each serves at least one pillar and has a lead.
          Together they should cover People, Process, Technology and Governance.
        </EmptyState>
      ) : (
        <StreamGrid list={list} />
      )}
      <Section id="new" title="New workstream">
        <Disclosure summary="Add a workstream" open={empty}>
          <div className="max-w-2xl">
            <CommandForm
              program={list.slug}
              offer={list.create}
              submit="Add workstream"
              done="Added."
            >
              <StreamFields leads={list.leads} />
              <CheckboxField name="activate" label="Active from today" defaultChecked />
            </CommandForm>
          </div>
        </Disclosure>
      </Section>
      <DroppedStreams list={list} />
    </>
  );
}
