import type { IndicatorLine } from "#domain";
import { wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { Sparkline } from "#kit/sparkline";
import { Day } from "./day.tsx";

/** The leading indicators: latest reading with its day, how it moved, and whether it warns. */
export function IndicatorLines({ lines }: { lines: readonly IndicatorLine[] }) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {lines.map((line) => (
        <Line key={line.indicator} line={line} />
      ))}
    </ul>
  );
}

function Line({ line: { indicator, readings, unit, warning, note } }: { line: IndicatorLine }) {
  const last = readings.at(-1);
  const values = readings.map(({ value }) => value);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-1.5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span>{wordFor(indicator)}</span>
          {last ? (
            <Badge tone={warning ? "at-risk" : "on-track"}>{warning ? "Warns" : "Steady"}</Badge>
          ) : null}
        </p>
        {note ? <p className="text-small text-soft">{note}</p> : null}
      </div>
      {last ? (
        <div className="flex items-center gap-3 text-right">
          {values.length > 1 ? (
            <Sparkline
              values={values}
              label={`Readings: ${values.join(", ")}`}
              {...(warning ? { tone: "at-risk" as const } : {})}
            />
          ) : null}
          <span className="min-w-16">
            <span className="font-semibold tabular-nums">{last.value}</span>
            <span className="text-small text-soft">
              {unit.startsWith("%") ? "" : " "}
              {unit}
            </span>
            <span className="block text-small text-soft">
              <Day day={last.day} weekday={false} />
            </span>
          </span>
        </div>
      ) : (
        <span className="text-small text-soft">no reading yet</span>
      )}
    </li>
  );
}
