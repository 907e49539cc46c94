"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { isWithin } from "./section-link.tsx";

/** The sections that are not in sight; open while the reader is in one of them. */
export function MoreSections({
  hrefs,
  children,
}: {
  hrefs: readonly string[];
  children: ReactNode;
}) {
  const path = usePathname();
  return (
    <details open={hrefs.some((href) => isWithin(path, href))}>
      <summary className="min-h-7 cursor-pointer rounded px-2 py-0.5 text-soft select-none hover:bg-well hover:text-ink">
        More
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
