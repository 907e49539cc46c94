import type { Metadata } from "next";
import { ask } from "#ask";
import { EscalationAnswer } from "#components/escalations/escalation-answer";
import { EscalationCharts } from "#components/escalations/escalation-charts";
import { EscalationLanes } from "#components/escalations/escalation-lanes";
import { EscalationList } from "#components/escalations/escalation-list";
import { escalationBoard, placeOfList, routes } from "#domain";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";

export const metadata: Metadata = { title: "Escalations" };

/** What is on which tier, how long, and who owes a decision? */
export default async function Page({ params }: PageProps<"/programs/[program]/escalations">) {
  const { program, situation } = await ask((await params).program);
  const board = escalationBoard(program, situation);
  const { slug } = program.facts;
  const list = { program: slug, zone: board.zone };
  return (
    <>
      <PageHead
        title="Escalations"
        answer={<EscalationAnswer board={board} />}
        aside={
          <>
            <LinkButton href={routes.place(slug, placeOfList("escalations"))}>
              All escalations
            </LinkButton>
            <LinkButton tone="primary" href={routes.newEscalation(slug)}>
              Raise a blocker
            </LinkButton>
          </>
        }
      />
      <EscalationLanes board={board} program={slug} />
      {board.decided.length > 0 ? (
        <Section title="Decided, not closed" id="decided">
          <EscalationList rows={board.decided} caption="Decided and not closed" {...list} />
        </Section>
      ) : null}
      <Section title="Age and time to raise" id="surfacing">
        <EscalationCharts board={board} program={slug} />
      </Section>
      {board.over.length > 0 ? (
        <Section
          title="Closed or withdrawn"
          id="over"
          aside={`${board.over.length} of ${board.overTotal}`}
        >
          <EscalationList rows={board.over} caption="Closed or withdrawn" {...list} />
        </Section>
      ) : null}
    </>
  );
}
