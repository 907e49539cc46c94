import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ChartDrawing } from "./chart-drawing.tsx";
import { placesOf } from "./chart-places.ts";
import type { ExploredChart, ExploredSeries } from "./explored-chart.ts";

const chart = (...series: readonly ExploredSeries[]): ExploredChart => ({
  label: "What to see",
  axis: "Sprint",
  unit: { one: "point", many: "points" },
  source: "",
  places: ["S1", "S2", "S3"],
  series,
});
const drawn = (of: ExploredChart) => renderToStaticMarkup(<ChartDrawing chart={of} />);
const line = (more: Partial<ExploredSeries> = {}): ExploredSeries => ({
  name: "accepted",
  kind: "line",
  values: [1, 2, 3],
  ...more,
});

describe("the server's drawing of a chart", () => {
  test("is an image with its words, and names each series below it", () => {
    const html = drawn(chart(line(), line({ name: "scope", kind: "step" })));
    expect(html).toContain('role="img" aria-label="What to see"');
    expect(html).toMatch(/accepted<\/li>.*scope<\/li>/);
  });

  test("tells series apart without colour: by marker, by texture, and a plan by being broken", () => {
    const markers = ([1, 2, 3, 4] as const).map(
      (colour) =>
        /<(circle r="3.3"|path d="[^"]*z" fill="var)/.exec(drawn(chart(line({ colour }))))?.[0],
    );
    expect(new Set(markers).size).toBe(4);
    const bars = ([2, 3, 4] as const).map(
      (colour) =>
        /fill="url\(#[^)]*-(\d)\)"/.exec(drawn(chart(line({ kind: "bar", colour }))))?.[1],
    );
    expect(bars).toEqual(["2", "3", "4"]);
    expect(drawn(chart(line({ broken: true })))).toContain('stroke-dasharray="4 4"');
    expect(drawn(chart(line()))).not.toContain('stroke-dasharray="4 4"');
  });

  test("gives two drawings of one page textures of their own", () => {
    const one = <ChartDrawing chart={chart(line({ kind: "bar", colour: 2 }))} />;
    const html = renderToStaticMarkup(
      <>
        {one}
        {one}
      </>,
    );
    const ids = [...html.matchAll(/<pattern id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  test("names its marks with their value and its events with what happened", () => {
    const html = drawn({
      ...chart(line()),
      marks: [{ name: "velocity", value: 36 }],
      events: [{ at: 1, name: "+5", note: "5 points added." }],
    });
    expect(html).toContain("velocity 36 points");
    expect(html).toContain("<title>5 points added.</title>");
  });

  test("is empty without values, and no fault", () => {
    for (const empty of [
      chart(),
      { ...chart(), places: [] },
      chart(line({ values: [null, null, null] })),
    ]) {
      expect(drawn(empty)).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe("the places of a drawing", () => {
  test("lines reach from edge to edge, bars stand in the middle of their place", () => {
    const lines = placesOf(chart(line()), 564, 200).place;
    expect([lines.x(0), lines.x(2)]).toEqual([34, 534]);
    const bars = placesOf(chart(line({ kind: "bar" })), 634, 200).place;
    expect([bars.slot, bars.x(0)]).toEqual([190, 34 + 190 / 2]);
  });
});
