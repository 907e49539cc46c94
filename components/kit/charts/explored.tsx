"use client";

import type { ComponentType, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import type { Tone } from "../tone.tsx";

export interface ExploredSeries {
  readonly name: string;
  /** A step holds its value until the next one. */
  readonly kind: "line" | "step" | "bar";
  /** One for each place on the x axis; null where nothing is known. */
  readonly values: readonly (number | null)[];
  readonly tone?: Tone;
  /** A plan, a target or a forecast: drawn broken or hollow, so that it is never taken for what happened. */
  readonly broken?: boolean;
}

/** What a chart shows, as data; the explorer draws it where there is a script. */
export interface ExploredChart {
  /** What to see, for those who don't see it. */
  readonly label: string;
  /** "points", "%": after every value. */
  readonly unit: string;
  /** Where the figures come from, in one sentence. */
  readonly source: string;
  /** The places on the x axis, in words. */
  readonly places: readonly string[];
  /** Where a click on a place leads. */
  readonly hrefs?: readonly string[];
  readonly series: readonly ExploredSeries[];
  /** Lines across, such as a velocity or a threshold. */
  readonly marks?: readonly { readonly name: string; readonly value: number }[];
}

type Explorer = ComponentType<{ chart: ExploredChart; height: number }>;

/**
 * A chart that can be pointed at. The drawing inside is the server's: it stands there until the explorer is loaded,
 * without a script, and in print. The frame keeps its height, so that nothing jumps.
 */
export function Explored({
  chart,
  height = 220,
  children,
}: {
  chart: ExploredChart;
  /** Of the explorer, in pixels. */
  height?: number;
  children: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [Explorer, setExplorer] = useState<Explorer | null>(null);

  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      import("./explorer.tsx").then((module) => setExplorer(() => module.Explorer));
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);

  return (
    <div ref={frame} style={{ minHeight: height }} className="print:!min-h-0">
      {Explorer ? (
        <div className="print:hidden">
          <Explorer chart={chart} height={height} />
        </div>
      ) : null}
      <div className={Explorer ? "hidden print:block" : undefined}>{children}</div>
    </div>
  );
}
