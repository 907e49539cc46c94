import type { ReactNode } from "react";
import type { ExceptionEnded, ExceptionInForce, ExceptionKind } from "#domain";
import { Tag } from "#kit/badge";
import { Day, Sentence } from "../shared/day.tsx";
import type { Places } from "../shared/placed-sentence.tsx";
import { PlacedSentence } from "../shared/placed-sentence.tsx";
import { MemoList } from "./memo-section.tsx";

const exceptionWords: Readonly<Record<ExceptionKind, string>> = {
  override: "Override",
  waiver: "Waiver",
  "conditional-gate": "Conditional gate",
  "loosened-criterion": "Loosened criterion",
  "extended-escalation": "Extension",
  "excused-control": "Control not required",
};

/** What is let pass on the day of the report, every piece of it. */
export function ReportExceptions({
  exceptions,
  places,
}: {
  exceptions: readonly ExceptionInForce[];
  places: Places;
}) {
  if (exceptions.length === 0)
    return (
      <p>
        No override, waiver, conditional gate, loosened criterion, extension or excused control is
        in force.
      </p>
    );
  return (
    <MemoList
      rows={exceptions.map((one) => (
        <ExceptionRow key={`${one.kind} ${one.key}`} one={one} places={places} words={one.reason}>
          <p className="mt-0.5">
            {one.since ? (
              <>
                since <Day day={one.since} weekday={false} />
              </>
            ) : null}
            {one.until ? (
              <>
                {one.since ? ", " : ""}until <Day day={one.until} weekday={false} />
              </>
            ) : null}
          </p>
        </ExceptionRow>
      ))}
    />
  );
}

/** What was let pass when the last report went out, or since, and is in force no longer. */
export function ReportEnded({
  ended,
  places,
}: {
  ended: readonly ExceptionEnded[];
  places: Places;
}) {
  const wordsOf = ({ how, reason }: ExceptionEnded) =>
    `Ended: ${how}.${reason === "" ? "" : ` ${reason}`}`;
  return (
    <MemoList
      first={2}
      rows={ended.map((one) => (
        <ExceptionRow key={`${one.kind} ${one.key}`} one={one} places={places} words={wordsOf(one)}>
          {one.endedDay ? (
            <p className="mt-0.5">
              ended <Day day={one.endedDay} weekday={false} />
            </p>
          ) : null}
        </ExceptionRow>
      ))}
    />
  );
}

/** What kind and when, beside what is let pass and why. */
function ExceptionRow({
  one: { kind, ref, what },
  places,
  words,
  children,
}: {
  one: ExceptionInForce | ExceptionEnded;
  places: Places;
  words: string | null;
  children: ReactNode;
}) {
  return (
    <li className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[10rem_minmax(0,1fr)] print:grid-cols-[38mm_minmax(0,1fr)]">
      <div className="text-small text-soft">
        <Tag>{exceptionWords[kind]}</Tag>
        {children}
      </div>
      <div>
        <PlacedSentence text={what} about={ref} places={places} />
        {words ? (
          <p className="text-small text-soft">
            <Sentence text={words} />
          </p>
        ) : null}
      </div>
    </li>
  );
}
