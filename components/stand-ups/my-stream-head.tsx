import type { DeliverableState, MyStream } from "#domain";
import { counted, routes, wordFor } from "#domain";
import { Button } from "#kit/button";
import { StackedBar } from "#kit/charts/bar";
import { SelectField } from "#kit/fields/field";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { Tabs } from "#kit/tabs";
import type { Tone } from "#kit/tone";
import { labelledChoices } from "../shared/record-choices.ts";
import { StatusBadge } from "../shared/status-badge.tsx";

const barTones: Partial<Record<DeliverableState, Tone>> = {
  BLOCKED: "blocked",
  RETURNED: "at-risk",
  IN_PROGRESS: "on-track",
  IN_REVIEW: "on-track",
};

/** Which stream, and the day in one sentence: in hand, blocked, logged, waited for. */
export function MyStreamHead({ view, program }: { view: MyStream; program: string }) {
  const { stream, streams } = view;
  const here = routes.myStream(program);
  return (
    <>
      {streams.length > 1 && streams.length <= fewStreams ? (
        <Tabs
          label="Streams"
          tabs={streams.map(({ id, label, current }) => ({
            href: `${here}?stream=${id}`,
            label,
            current,
          }))}
        />
      ) : null}
      <PageHead
        title={stream ? stream.name : "My stream"}
        lead={stream ? leadWords(view) : undefined}
        answer={stream ? <Answer view={view} /> : undefined}
        aside={
          streams.length > fewStreams ? (
            <form action={here} className="flex items-end gap-2">
              <SelectField
                name="stream"
                label="Stream"
                required
                defaultValue={stream?.id}
                choices={labelledChoices(streams)}
              />
              <Button type="submit">Show</Button>
            </form>
          ) : view.standup?.asked && view.standup.note === null ? (
            <LinkButton href="#standup">Write the stand-up note</LinkButton>
          ) : undefined
        }
      />
      {stream ? <StateBar view={view} /> : null}
    </>
  );
}

const fewStreams = 7;

const leadWords = ({ stream, sprintWords }: MyStream) =>
  [stream?.id, stream?.pillars.map(wordFor).join(", "), `led by ${stream?.leadName}`, sprintWords]
    .filter(Boolean)
    .join(" · ");

function Answer({ view }: { view: MyStream }) {
  const { inWork, loggedToday, blocked, late, othersWait, youWait, notices } = view;
  return (
    <>
      <p>
        {inWork === 0 ? (
          "Nothing is in progress. "
        ) : (
          <>
            <strong>
              {inWork} in progress, {loggedToday} of {inWork} logged today.
            </strong>{" "}
          </>
        )}
        {blocked > 0 ? (
          <>
            <strong>{blocked} blocked</strong>
            {late > 0 ? ", " : ". "}
          </>
        ) : null}
        {late > 0 ? (
          <>
            <strong>{late} late</strong>.{" "}
          </>
        ) : null}
        Others are waiting for <strong>{othersWait.count}</strong>
        {othersWait.overdue > 0 ? ` (${othersWait.overdue} overdue)` : ""}; you are waiting for{" "}
        <strong>{youWait.count}</strong>.
        {notices.length > 0 ? (
          <>
            {" "}
            <strong>
              {counted(notices.length, "delay awaits", "delays await")} your response.
            </strong>
          </>
        ) : null}
      </p>
      {view.stream ? (
        <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small">
          <span className="inline-flex items-center gap-1.5">
            Claimed <StatusBadge status={view.stream.claimed} />
          </span>
          <span className="inline-flex items-center gap-1.5">
            Evidence <StatusBadge status={view.stream.evidence} />
          </span>
        </p>
      ) : null}
    </>
  );
}

function StateBar({ view }: { view: MyStream }) {
  const parts = [
    ...view.groups.map((group) => ({
      tone: barTones[group.state] ?? ("not-started" as const),
      label: group.word.toLowerCase(),
      value: group.rows.length,
    })),
    {
      tone: "complete" as const,
      label: `accepted in sprint ${view.sprintNumber}`,
      value: view.acceptedInSprint.length,
    },
  ];
  if (parts.every((part) => part.value === 0)) return null;
  return (
    <div className="mb-8 max-w-3xl">
      <StackedBar label="Deliverables by state" parts={parts} />
    </div>
  );
}
