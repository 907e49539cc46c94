import type { NoticeList } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { Section } from "#kit/section";
import { NoticeAnswers, NoticesAnswered } from "./notice-answers.tsx";

/** Delays that ask something of a stream, and what the leads answered. */
export function ResponsesPart({ notices, program }: { notices: NoticeList; program: string }) {
  const { waiting, answered } = notices;
  return (
    <Section id="notices" title="Delays awaiting a response" aside={`${waiting.length} waiting`}>
      {waiting.length === 0 ? (
        <EmptyState title="No delay awaits a response.">
          When a lead logs a later date, the leads whose deliverables are affected are asked here.
        </EmptyState>
      ) : (
        <NoticeAnswers notices={waiting} program={program} />
      )}
      <NoticesAnswered notices={answered} />
    </Section>
  );
}
