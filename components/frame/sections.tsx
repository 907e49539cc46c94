"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import type { MenuEntry, ProgramMenu } from "#domain";

/**
 * The sections of a program: what the reader works with in sight, the rest under More. There is one menu: where the
 * screen has room it is a column, elsewhere the browser's own popover that the Menu button opens.
 */
export function Sections({
  menu: { inSight, more },
  home,
  children,
}: {
  menu: ProgramMenu;
  /** The product's name, which leads to all programs. */
  home: ReactNode;
  /** What a small screen offers below the sections. */
  children?: ReactNode;
}) {
  const path = usePathname();
  const isHere = ({ href }: MenuEntry) => isWithin(path, href);
  const links = (entries: readonly MenuEntry[]) =>
    entries.map((entry) => <SectionLink key={entry.href} entry={entry} here={isHere(entry)} />);
  return (
    <div id={sectionsId} popover="auto" className="kit-sections">
      <div className="mb-7 px-2 max-lg:hidden">{home}</div>
      <nav aria-label="Menu" className="flex flex-col gap-3.5">
        <ul className="max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-6 max-lg:gap-y-1 sm:max-lg:grid-cols-3">
          {links(inSight)}
        </ul>
        <details open={more.some(({ entries }) => entries.some(isHere))}>
          <summary className="min-h-7 rounded px-2 py-0.5 text-soft select-none hover:bg-well hover:text-ink">
            More
          </summary>
          <div className="grid grid-cols-2 gap-6 pt-2 sm:max-lg:grid-cols-5 lg:flex lg:flex-col lg:gap-3">
            {more.map(({ title, entries }) => (
              <div key={title}>
                <p className="px-2 pb-0.5 text-small text-soft">{title}</p>
                <ul>{links(entries)}</ul>
              </div>
            ))}
          </div>
        </details>
      </nav>
      {children}
    </div>
  );
}

/** The Menu button of a small screen. */
export function SectionsButton() {
  return (
    <button
      type="button"
      popoverTarget={sectionsId}
      className="min-h-8 rounded border border-strong px-2.5 py-1 text-small font-medium lg:hidden max-sm:min-h-11"
    >
      Menu
    </button>
  );
}

const sectionsId = "sections";

/** Whether an address is a section itself or a page below it. */
export const isWithin = (path: string, href: string): boolean =>
  path === href || path.startsWith(`${href}/`);

/** The frame stays while pages change, and with it the open menu of a small screen. */
const closeMenu = ({ currentTarget }: MouseEvent<HTMLElement>) => {
  const menu = currentTarget.closest<HTMLElement>(`#${sectionsId}`);
  if (menu?.matches(":popover-open")) menu.hidePopover();
};

/** One section; marked while the reader is in it. */
function SectionLink({ entry: { href, label }, here }: { entry: MenuEntry; here: boolean }) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        onClick={closeMenu}
        aria-current={here ? "page" : undefined}
        className="kit-section"
      >
        {label}
      </Link>
    </li>
  );
}
