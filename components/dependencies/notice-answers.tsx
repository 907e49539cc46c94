import type { NoticeLine } from "#domain";
import { impactAnswers, plural, wordFor } from "#domain";
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
            {notice.causeTitle} slips {notice.slipWorkingDays} working{" "}
            {plural(notice.slipWorkingDays, "day")}, to <Day day={notice.toDay} />. What is the
            impact on {notice.affected.map((one) => `${one.id} ${one.title}`).join(", ")}?
          </p>
          <p className="text-small text-soft">
            {notice.id} · {notice.leadName} · answer by <Day day={notice.answerByDay} />
            {notice.late ? <strong className="text-at-risk"> (late)</strong> : null} · goes to L2 on{" "}
            <Day day={notice.escalatesOnDay} />
          </p>
          {notice.late ? <FindingList findings={notice.findings} program={program} brief /> : null}
          {notice.offer.open ? (
            <Disclosure summary="Answer">
              <CommandForm
                program={program}
                offer={notice.offer}
                hidden={{ noticeId: notice.id }}
                submit="Answer"
                done="Answered."
                label={`Answer ${notice.id}`}
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

/** The last answers, one line each. */
export function NoticesAnswered({ notices }: { notices: readonly NoticeLine[] }) {
  if (notices.length === 0) return null;
  return (
    <Disclosure summary={`Answered recently (${notices.length})`}>
      <ul className="space-y-1">
        {notices.map((notice) => (
          <li key={notice.id} className="text-small">
            <strong className="font-medium">{notice.streamName}</strong> on the slip of{" "}
            {notice.causeId}: {notice.answer ? wordFor(notice.answer).toLowerCase() : ""}.{" "}
            {notice.answerNote} <span className="text-soft">({notice.answeredBy})</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
