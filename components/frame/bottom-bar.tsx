"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { MenuEntry } from "#domain";
import { isWithin } from "./section-link.tsx";

/** The reader's four places at the lower edge of a phone, where the thumb is. */
export function BottomBar({ places }: { places: readonly MenuEntry[] }) {
  const path = usePathname();
  return (
    <nav
      aria-label="Your places"
      className="fixed inset-x-0 bottom-0 z-20 border-t border-rule bg-sheet pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {places.map(({ href, label }) => {
          const here = isWithin(path, href);
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={here ? "page" : undefined}
                className={`grid min-h-14 place-items-center border-t-2 px-1 text-center text-small leading-tight no-underline ${
                  here ? "border-ink font-semibold text-ink" : "border-transparent text-soft"
                }`}
              >
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
