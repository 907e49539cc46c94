import type { ExceptionEnded } from "#domain";
import { Tag } from "#kit/badge";
import { TextLink } from "#kit/text-link";
import { Day, Sentence } from "../shared/day.tsx";
import { exceptionWords } from "./report-exceptions.tsx";

/** What was let pass when the last report went out, or since, and is in force no longer. */
export function ReportEnded({
  ended,
  places,
}: {
  ended: readonly ExceptionEnded[];
  places: Readonly<Record<string, string>>;
}) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {ended.map(({ kind, ref, key, what, reason, endedDay, how }) => {
        const place = places[`${ref.noun}:${ref.id}`];
        return (
          <li
            key={`${kind} ${key}`}
            className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[10rem_minmax(0,1fr)] print:grid-cols-[38mm_minmax(0,1fr)]"
          >
            <div className="text-small text-soft">
              <Tag>{exceptionWords[kind]}</Tag>
              {endedDay ? (
                <p className="mt-0.5">
                  ended <Day day={endedDay} weekday={false} />
                </p>
              ) : null}
            </div>
            <div>
              {place ? (
                <TextLink href={place} quiet>
                  <Sentence text={what} />
                </TextLink>
              ) : (
                <Sentence text={what} />
              )}
              <p className="text-small text-soft">
                <Sentence text={`Ended: ${how}.${reason === "" ? "" : ` ${reason}`}`} />
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
