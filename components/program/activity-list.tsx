import type { ActivityLine } from "#domain";
import { counted, routes } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { TextLink } from "#kit/text-link";
import { Moment, momentWords, Sentence } from "../shared/day.tsx";

/** The change log, one line a change, under its day. */
export function ActivityList({
  lines,
  zone,
  program,
}: {
  lines: readonly ActivityLine[];
  zone: string;
  /** Slug, for the links to rules. */
  program: string;
}) {
  const dayOf = (line: ActivityLine) => momentWords(line.at, zone, true).split(",")[0] ?? "";
  return (
    <ol className="max-w-4xl">
      {lines.map((line, index) => {
        const previous = lines[index - 1];
        const isNewDay = !previous || dayOf(previous) !== dayOf(line);
        return (
          <li key={line.seq} id={`c${line.seq}`} className="target:bg-action-well">
            {isNewDay ? (
              <h2 className="mt-6 mb-1 border-b border-strong pb-1 font-semibold">{dayOf(line)}</h2>
            ) : null}
            <Line line={line} zone={zone} program={program} />
          </li>
        );
      })}
    </ol>
  );
}

function Line({ line, zone, program }: { line: ActivityLine; zone: string; program: string }) {
  return (
    <div className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] gap-x-3 border-b border-rule py-1.5">
      <span className="text-soft">
        <Time at={line.at} zone={zone} />
      </span>
      <div className={line.weighty ? "border-l-2 border-at-risk pl-2" : undefined}>
        <p>
          <span className="font-medium">{line.who}</span> {line.what}{" "}
          {line.subject.href ? (
            <TextLink href={line.subject.href}>{line.subject.title}</TextLink>
          ) : (
            line.subject.title
          )}
          {line.subject.title === line.subject.id ? null : (
            <span className="text-small text-soft"> {line.subject.id}</span>
          )}
          {line.afterTitle === "" ? null : ` ${line.afterTitle}`}
          {line.overriddenRules.length > 0 ? (
            <span className="text-small">
              {" "}
              · rules{" "}
              {line.overriddenRules.map((id) => (
                <TextLink key={id} href={routes.rule(program, id)} className="mr-1">
                  {id}
                </TextLink>
              ))}
            </span>
          ) : null}
        </p>
        {line.happenedAt ? (
          <p className="text-small text-soft">
            Happened <Moment at={line.happenedAt} zone={zone} />. Noticed{" "}
            <Moment at={line.at} zone={zone} />.
          </p>
        ) : null}
        {line.fields.length > 0 ? <Fields fields={line.fields} /> : null}
      </div>
      <a href={`#c${line.seq}`} className="text-small text-soft no-underline hover:underline">
        {line.seq}
      </a>
    </div>
  );
}

function Fields({ fields }: { fields: ActivityLine["fields"] }) {
  const list = (
    <dl className="text-small text-soft">
      {fields.map(({ field, before, after }) => (
        <div key={field} className="flex flex-wrap gap-x-2">
          <dt>{field}:</dt>
          <dd className="min-w-0 break-words text-ink">
            {before ? (
              <>
                <del className="text-soft">
                  <Sentence text={before} />
                </del>{" "}
                <span aria-hidden="true">→</span>{" "}
              </>
            ) : null}
            <Sentence text={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
  const few = 3;
  return fields.length <= few ? (
    list
  ) : (
    <Disclosure summary={<span className="text-small">{counted(fields.length, "field")}</span>}>
      {list}
    </Disclosure>
  );
}

/** The hour; the whole instant for machines. */
function Time({ at, zone }: { at: string; zone: string }) {
  const hour = momentWords(at, zone).split(", ")[1];
  return hour ? <time dateTime={at}>{hour}</time> : <Moment at={at} zone={zone} />;
}
