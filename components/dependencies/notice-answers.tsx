import type { NoticeLine } from "#domain";
import { counted, impactAnswers, wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { FieldRow, SelectField, TextAreaField } from "#kit/fields/field";
import { Shape } from "#kit/shape";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { wordChoices } from "../shared/record-choices.ts";

/** Slips that ask something of a stream, with the answer on the spot. */
export function NoticeAnswers({
  notices,
  program,
}: {
  notices: readonly NoticeLine[];
  program: string;
}) {
  return (
    <ul className="divide-y divide-rule">
      {notices.map((notice) => (
        <li key={notice.id} id={notice.id} className="py-3 target:bg-action-well">
          <p>
            <Shape tone={notice.late ? "at-risk" : "not-started"} className="mr-1.5" />
            <strong className="font-semibold">{notice.streamName}</strong>: {notice.causeId}{" "}
            {notice.causeTitle} is delayed by {counted(notice.slipWorkingDays, "working day")}, to{" "}
            <Day day={notice.toDay} />. What is the impact on{" "}
            {notice.affected.map((one) => `${one.id} ${one.title}`).join(", ")}?
          </p>
          <p className="text-small text-soft">
            {notice.id} · {notice.leadName} · respond by <Day day={notice.answerByDay} />
            {notice.late ? <strong className="text-at-risk"> (late)</strong> : null} · goes to L2 on{" "}
            <Day day={notice.escalatesOnDay} />
          </p>
          {notice.late ? <FindingList findings={notice.findings} program={program} brief /> : null}
          {notice.offer.open ? (
            <Disclosure summary="Respond">
              <CommandForm
                program={program}
                offer={notice.offer}
                hidden={{ noticeId: notice.id }}
                submit="Respond"
                done="Response saved."
                label={`Respond to ${notice.id}`}
              >
                <FieldRow>
                  <SelectField label="Impact" name="answer" choices={wordChoices(impactAnswers)} />
                  <TextAreaField label="How or why" name="note" rows={2} required />
                </FieldRow>
              </CommandForm>
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The last responses, one line each. */
export function NoticesAnswered({ notices }: { notices: readonly NoticeLine[] }) {
  if (notices.length === 0) return null;
  return (
    <Disclosure summary={`Recent responses (${notices.length})`}>
      <ul className="space-y-1">
        {notices.map((notice) => (
          <li key={notice.id} className="text-small">
            <strong className="font-medium">{notice.streamName}</strong> on the delay of{" "}
            {notice.causeId}: {notice.answer ? wordFor(notice.answer).toLowerCase() : ""}.{" "}
            {notice.answerNote} <span className="text-soft">({notice.answeredBy})</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
