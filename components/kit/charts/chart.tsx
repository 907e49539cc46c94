import type { ReactNode } from "react";
import { TextLink } from "../text-link.tsx";
import { ChartDrawing } from "./chart-drawing.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { Explored } from "./explored.tsx";
import type { ExploredChart } from "./explored-chart.ts";
import { hrefAt, rowsOf } from "./explored-chart.ts";

export type { ChartColour, ChartEvent, ExploredChart } from "./explored-chart.ts";

/** For the names of the series: on a phone one takes one line, two take up to two, and more up to three. */
const legendRoom = (series: number): number => (series > 2 ? 70 : series * 24 + 6);

/** A chart with its name and sentence, as a drawing, as an explorer and as a table, all from the same data. */
export function Chart({
  title,
  caption,
  chart,
  height = 200,
  width = 560,
}: {
  title: string;
  /** What to see. */
  caption?: ReactNode;
  chart: ExploredChart;
  /** Of the drawing, in its own units. */
  height?: number;
  width?: number;
}) {
  return (
    <ChartFrame title={title} caption={caption} twin={twinOf(chart)}>
      <Explored chart={chart} height={height + legendRoom(chart.series.length)}>
        <ChartDrawing chart={chart} height={height} width={width} />
      </Explored>
    </ChartFrame>
  );
}

function twinOf(chart: ExploredChart) {
  const { axis, details, series, events, hrefs } = chart;
  return {
    columns: [
      axis,
      ...(details ? [details.name] : []),
      ...series.map(({ name }) => ({ label: capital(name), numeric: true })),
      ...(events?.length ? ["What happened"] : []),
    ],
    rows: rowsOf(chart).map(([place = "", ...rest], at) => {
      const href = hrefAt(hrefs, at);
      return [
        href ? (
          <TextLink key="place" href={href}>
            {place}
          </TextLink>
        ) : (
          place
        ),
        ...rest,
      ];
    }),
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
