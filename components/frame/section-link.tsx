"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { MenuEntry } from "#domain";

/** Whether an address is a section itself or a page below it. */
export const isWithin = (path: string, href: string): boolean =>
  path === href || path.startsWith(`${href}/`);

/** One section; marked while the reader is in it. */
export function SectionLink({ section: { href, label } }: { section: MenuEntry }) {
  const here = isWithin(usePathname(), href);
  return (
    <Link
      href={href}
      prefetch={false}
      // The frame stays while pages change, and with it the open menu of a small screen.
      onClick={(event) =>
        event.currentTarget.closest("details[data-menu]")?.removeAttribute("open")
      }
      aria-current={here ? "page" : undefined}
      className={`relative block rounded px-2 py-0.5 no-underline before:absolute before:inset-y-0.5 before:left-[-1rem] before:w-0.5 max-lg:py-2 ${
        here ? "font-semibold text-ink before:bg-ink" : "text-soft hover:bg-well hover:text-ink"
      }`}
    >
      {label}
    </Link>
  );
}
