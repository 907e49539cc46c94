import type { IndicatorLine } from "#domain";
import { wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { Sparkline } from "#kit/charts/sparkline";
import { Day } from "../shared/day.tsx";

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

function Line({
  line: { indicator, readings, latest: last, unit, warning, note },
}: {
  line: IndicatorLine;
}) {
  const values = readings.map(({ value }) => value);
  const sign = unit.startsWith("%") ? "%" : "";
  const about = [unit.slice(sign.length).trim(), note].filter((part) => part !== "").join(". ");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_3rem] items-center gap-x-3 py-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        {wordFor(indicator)}
        {warning ? <Badge tone="at-risk">Warns</Badge> : null}
      </p>
      {values.length > 1 ? (
        <Sparkline
          values={values}
          label={`Readings: ${values.join(", ")}`}
          {...(warning ? { tone: "at-risk" as const } : {})}
        />
      ) : (
        <span />
      )}
      <span className="text-right font-semibold tabular-nums">
        {last ? `${last.value}${sign}` : "–"}
      </span>
      <p className="col-span-full text-small text-soft">
        {last ? (
          <>
            {about}
            {about === "" ? "" : about.endsWith(".") ? " " : ". "}
            <Day day={last.day} weekday={false} />
          </>
        ) : (
          note || "No reading yet."
        )}
      </p>
    </li>
  );
}
