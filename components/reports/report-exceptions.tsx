import type { ExceptionInForce, ExceptionKind } from "#domain";
import { Tag } from "#kit/badge";
import { TextLink } from "#kit/text-link";
import { Day, Sentence } from "../shared/day.tsx";

export const exceptionWords: Readonly<Record<ExceptionKind, string>> = {
  override: "Override",
  waiver: "Waiver",
  "conditional-gate": "Conditional gate",
  "loosened-criterion": "Loosened criterion",
  "extended-escalation": "Extension",
};

/** What is let pass on the day of the report, every piece of it. */
export function ReportExceptions({
  exceptions,
  places,
}: {
  exceptions: readonly ExceptionInForce[];
  places: Readonly<Record<string, string>>;
}) {
  if (exceptions.length === 0)
    return (
      <p>No override, waiver, conditional gate, loosened criterion or extension is in force.</p>
    );
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {exceptions.map(({ kind, ref, key, what, reason, since, until }) => {
        const place = places[`${ref.noun}:${ref.id}`];
        return (
          <li
            key={`${kind} ${key}`}
            className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[10rem_minmax(0,1fr)] print:grid-cols-[38mm_minmax(0,1fr)]"
          >
            <div className="text-small text-soft">
              <Tag>{exceptionWords[kind]}</Tag>
              <p className="mt-0.5">
                {since ? (
                  <>
                    since <Day day={since} weekday={false} />
                  </>
                ) : null}
                {until ? (
                  <>
                    {since ? ", " : ""}until <Day day={until} weekday={false} />
                  </>
                ) : null}
              </p>
            </div>
            <div>
              {place ? (
                <TextLink href={place} quiet>
                  <Sentence text={what} />
                </TextLink>
              ) : (
                <Sentence text={what} />
              )}
              {reason ? (
                <p className="text-small text-soft">
                  <Sentence text={reason} />
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
