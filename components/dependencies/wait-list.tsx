import type { ReactNode } from "react";
import type { AvailabilityLine, WaitEnd, WaitRow } from "#domain";
import { isPermitted, ordinal, routes, wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { TextField } from "#kit/fields/field";
import { Shape } from "#kit/shape";
import { TextLink } from "#kit/text-link";
import type { Tone } from "#kit/tone";
import { Day } from "../shared/day.tsx";
import { DependencyForm } from "./dependency-form.tsx";

/** Dependencies of a stream. `side` is the end of the reader: giving, or waiting. */
export function WaitList({
  rows,
  side,
  program,
}: {
  rows: readonly WaitRow[];
  side: "give" | "wait";
  program: string;
}) {
  return (
    <ul className="divide-y divide-rule">
      {rows.map((row) => (
        <li key={row.id} className="py-2.5 first:pt-0">
          <div className="flex gap-2.5">
            <Shape tone={toneOf(row)} className="mt-[0.45rem]" />
            <div className="min-w-0 flex-1">
              <p>
                {side === "give" ? (
                  <>
                    <End end={row.to} program={program} /> of {row.to.streamName} waits for{" "}
                    <End end={row.from} program={program} />
                  </>
                ) : (
                  <>
                    <End end={row.to} program={program} /> waits for{" "}
                    <End end={row.from} program={program} /> from {row.from.streamName}
                  </>
                )}
              </p>
              <p className="text-small text-soft">
                {wordFor(row.type)}, {wordFor(row.strength).toLowerCase()} · <Days row={row} />
              </p>
              {side === "give" ? (
                <Give row={row} program={program} />
              ) : (
                <Take row={row} program={program} />
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function toneOf(row: WaitRow): Tone {
  if (row.overdue || row.state === "MISSED") return "off-track";
  return row.comesLate || row.state === "AT_RISK" || row.promisedDay === null
    ? "at-risk"
    : "on-track";
}

function Days({ row }: { row: WaitRow }) {
  return (
    <>
      {row.needByDay ? (
        <>
          needed <Day day={row.needByDay} />
          {row.overdue ? <strong className="font-medium text-off-track"> · overdue</strong> : null}
        </>
      ) : (
        "no date set"
      )}
      {" · "}
      {row.promisedDay ? (
        <span className={row.comesLate ? "text-at-risk" : undefined}>
          committed <Day day={row.promisedDay} />
          {row.promises > 1 ? ` (${ordinal(row.promises)} date)` : ""}
          {row.expectedDay && row.expectedDay > row.promisedDay ? (
            <>
              , now expected <Day day={row.expectedDay} />
            </>
          ) : null}
          {row.comesLate ? ", late" : ""}
        </span>
      ) : row.expectedDay ? (
        <span className={row.comesLate ? "text-at-risk" : undefined}>
          no committed date; expected <Day day={row.expectedDay} />
          {row.comesLate ? ", late" : ""}
        </span>
      ) : (
        "no committed date"
      )}
      {row.state === "PROPOSED" ? " · not agreed yet" : ""}
    </>
  );
}

function End({ end, program }: { end: WaitEnd; program: string }) {
  if (end.deliverableId === null || end.workstreamId === null) {
    return <span className="font-medium">{end.title}</span>;
  }
  return (
    <TextLink
      quiet
      className="font-medium"
      href={routes.deliverable(program, end.workstreamId, end.deliverableId)}
    >
      {end.deliverableId} {end.title}
    </TextLink>
  );
}

function Give({ row, program }: { row: WaitRow; program: string }) {
  const common = { row, program, inline: true };
  return (
    <>
      {row.agree.open ? (
        <div className="mt-1">
          <DependencyForm does="agree" label={`Agree to ${row.id}`} size="small" {...common} />
        </div>
      ) : null}
      <DialogTrigger
        offer={row.promise}
        summary={row.promisedDay ? "Commit to another date" : "Commit to a date"}
      >
        <DependencyForm does="promise" {...common}>
          <TextField
            type="date"
            name="day"
            label="Committed date"
            defaultValue={row.promisedDay ?? row.expectedDay ?? row.needByDay ?? ""}
            required
          />
          <TextField name="note" label="Note" maxLength={1000} />
        </DependencyForm>
      </DialogTrigger>
    </>
  );
}

/** A deliverable resolves what waits for it when it is accepted; what comes from elsewhere is marked by whoever waits. */
function Take({ row, program }: { row: WaitRow; program: string }) {
  if (row.from.deliverableId !== null) return null;
  return (
    <DialogTrigger offer={row.resolve} summary="Mark as received">
      <DependencyForm row={row} program={program} does="resolve" inline>
        <TextField type="date" name="day" label="Received on" hint="Leave empty for today." />
      </DependencyForm>
    </DialogTrigger>
  );
}

/** A form one click away; kept out of sight from those whose business it is not. */
function DialogTrigger({
  offer,
  summary,
  children,
}: {
  offer: AvailabilityLine;
  summary: string;
  children: ReactNode;
}) {
  if (!isPermitted(offer)) return null;
  return (
    <div className="text-small">
      <Disclosure summary={summary}>{children}</Disclosure>
    </div>
  );
}
