import type { NoticeRow } from "#domain";
import { counted, impactAnswers, isPermitted, wordFor } from "#domain";
import { ActionItem, ActionList } from "#kit/action-list";
import { Disclosure } from "#kit/disclosure";
import { RadioField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";

const answerHints: Record<(typeof impactAnswers)[number], string> = {
  REPLAN: "Our dates move. The new dates are in the plan.",
  ABSORB: "We absorb it in our slack. Our dates stay.",
  NO_EFFECT: "It doesn't affect our work.",
};

/** Delays elsewhere that affect this stream; each awaits a response: replan, absorb or no effect. */
export function NoticeList({
  notices,
  program,
}: {
  notices: readonly NoticeRow[];
  program: string;
}) {
  return (
    <ActionList label="Impact notices awaiting a response">
      {notices.map((notice, index) => (
        <ActionItem
          key={notice.id}
          tone={notice.overdue ? "off-track" : "at-risk"}
          word={notice.overdue ? "Response overdue" : "Response due"}
          what={
            <>
              {notice.causeId} {notice.causeTitle} ({notice.causeStream}) is now expected{" "}
              {notice.slipWorkingDays > 0
                ? `${counted(notice.slipWorkingDays, "working day")} later, `
                : ""}
              on <Day day={notice.toDay} />. What is the impact on your work?
            </>
          }
          why={
            <>
              Affects {notice.affected.map(({ id, title }) => `${id} ${title}`).join(", ")}.
              {notice.fromDay ? (
                <>
                  {" "}
                  Was expected <Day day={notice.fromDay} />.
                </>
              ) : null}
            </>
          }
          when={
            <>
              {notice.overdue ? "was due" : "respond by"} <Day day={notice.answerBy} />
            </>
          }
        >
          <AnswerForm notice={notice} program={program} open={index === 0} />
        </ActionItem>
      ))}
    </ActionList>
  );
}

function AnswerForm({
  notice: { id, answer },
  program,
  open,
}: {
  notice: NoticeRow;
  program: string;
  open: boolean;
}) {
  if (!isPermitted(answer)) return null;
  return (
    <div className="mt-1 max-w-2xl">
      <Disclosure summary="Respond" of={id} group="notice" open={open}>
        <CommandForm
          program={program}
          offer={answer}
          hidden={{ noticeId: id }}
          submit="Respond"
          label={`Respond to ${id}`}
          done="Response saved."
        >
          <RadioField
            name="answer"
            legend="Your response"
            across
            choices={impactAnswers.map((value) => ({
              value,
              label: wordFor(value),
              hint: answerHints[value],
            }))}
          />
          <TextField name="note" label="How or why" maxLength={1000} required />
        </CommandForm>
      </Disclosure>
    </div>
  );
}
