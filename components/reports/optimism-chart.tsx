import type { ReportArchive } from "#domain";
import { counted, routes } from "#domain";
import { Chart } from "#kit/charts/chart";
import { dayBeside } from "../shared/day.tsx";

/** The share of claims that were better than their evidence, report by report. */
export function OptimismChart({ view, program }: { view: ReportArchive; program: string }) {
  const { gaps, today } = view;
  if (gaps.length < 2) return null;
  const window = view.optimism.reports.length;
  return (
    <div className="mt-10 max-w-3xl">
      <Chart
        title="Claims better than their evidence"
        caption={`Share of the streams' claims in each report, and over the last ${counted(window, "report")}.`}
        height={170}
        chart={{
          label: `Share of claims better than their evidence in reports ${gaps[0]?.number} to ${gaps.at(-1)?.number}`,
          axis: "Report",
          unit: { one: "%", many: "%" },
          source: "Claimed status beside the evidence at publication.",
          places: gaps.map(({ number }) => `Report ${number}`),
          details: {
            name: "Published",
            words: gaps.map(({ publishedDay }) =>
              publishedDay === null ? "–" : dayBeside(publishedDay, today),
            ),
          },
          hrefs: gaps.map(({ id }) => routes.report(program, id)),
          series: [
            {
              name: "in this report",
              kind: "bar",
              tone: "at-risk",
              values: gaps.map(({ better, claims }) =>
                claims === 0 ? null : Math.round((100 * better) / claims),
              ),
            },
            {
              name: `over the last ${counted(window, "report")}`,
              kind: "line",
              values: gaps.map(({ windowRatio }) =>
                windowRatio === null ? null : Math.round(100 * windowRatio),
              ),
            },
          ],
        }}
      />
    </div>
  );
}
