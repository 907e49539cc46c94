"use client";

import type { ComponentType, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import type { ExploredChart } from "./explored-chart.ts";

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
