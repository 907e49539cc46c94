"use client";

import type { ComponentType, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import type { ExploredChart } from "./explored-chart.ts";

export type { ExploredChart } from "./explored-chart.ts";

type Explorer = ComponentType<{ chart: ExploredChart }>;

/**
 * A chart that can be pointed at. The drawing inside is the server's: it is there until the explorer is loaded,
 * without a script, and in print. The frame keeps its height, so that nothing jumps.
 */
export function Explored({
  chart,
  height = 220,
  children,
}: {
  chart: ExploredChart;
  /** At least, in pixels. */
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
    <div ref={frame} style={{ minHeight: height }} className="relative print:!min-h-0">
      {Explorer ? (
        <div className="absolute inset-0 flex flex-col print:hidden">
          <Explorer chart={chart} />
        </div>
      ) : null}
      {/* What the server drew keeps its place, so that the frame has the same height with and without a script. */}
      <div className={Explorer ? "invisible print:visible" : undefined}>{children}</div>
    </div>
  );
}
