import type { KpiLine } from "#domain";
import { wordFor } from "#domain";
import { Day } from "../shared/day.tsx";

/** What people really use and what the work really gains, beside maturity. */
export function ReportKpis({ lines }: { lines: readonly KpiLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="mt-5 divide-y divide-rule border-y border-rule">
      {lines.map(({ name, level, baseline, latest, target, unit, day }) => (
        <li
          key={name}
          className="grid gap-x-5 py-1.5 sm:grid-cols-[minmax(0,1fr)_auto] print:grid-cols-[minmax(0,1fr)_auto]"
        >
          <span>
            {name}{" "}
            <span className="text-small text-soft">
              {wordFor(level).toLowerCase()}
              {unit ? `, ${unit}` : ""}
            </span>
          </span>
          <span className="text-small text-soft">
            from {baseline || "–"} to{" "}
            <strong className="font-semibold text-base text-ink">{latest || "–"}</strong>, target{" "}
            {target || "–"}, <Day day={day} weekday={false} />
          </span>
        </li>
      ))}
    </ul>
  );
}
