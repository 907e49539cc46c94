import type { ReportContent } from "#domain";
import { counted } from "#domain";
import { Day } from "../shared/day.tsx";

/** How old each recorded figure is; what is calculated from the program is of the day of the report. */
export function ReportSources({ content }: { content: ReportContent }) {
  return (
    <div className="space-y-2 text-small">
      <p>
        Evidence, deliveries, exceptions and outcomes are calculated from the program as it stood on{" "}
        <Day day={content.day} year />.
        {content.sources.length > 0 ? " Recorded figures have their own day:" : ""}
      </p>
      <ul className="columns-1 gap-x-10 sm:columns-2 print:columns-2">
        {content.sources.map(({ figure, day, ageWorkingDays, stale }) => (
          <li key={figure} className="flex break-inside-avoid justify-between gap-x-3 py-0.5">
            <span className="min-w-0 text-soft">{figure}</span>
            <span className={`whitespace-nowrap ${stale ? "font-medium text-at-risk" : ""}`}>
              <Day day={day} weekday={false} />
              {stale ? `, ${counted(ageWorkingDays, "working day")} old` : ""}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
