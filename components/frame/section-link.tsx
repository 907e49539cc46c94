"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** One room; marked while we are in it or in one of its corners. */
export function SectionLink({ room }: { room: Section }) {
  const path = usePathname();
  const here = path === room.href || path.startsWith(`${room.href}/`);
  return (
    <Link
      href={room.href}
      prefetch={false}
      // The frame stays while pages change, and with it the small screen's open list of rooms.
      onClick={(event) => event.currentTarget.closest("details")?.removeAttribute("open")}
      aria-current={here ? "page" : undefined}
      className={`relative flex items-baseline justify-between rounded px-2 py-0.5 no-underline before:absolute before:inset-y-0.5 before:left-[-1rem] before:w-0.5 ${
        here ? "font-semibold text-ink before:bg-ink" : "text-soft hover:bg-well hover:text-ink"
      }`}
    >
      {room.label}
      {room.waiting ? (
        <span className="text-small font-medium text-ink">
          {room.waiting}
          <span className="sr-only"> waiting</span>
        </span>
      ) : null}
    </Link>
  );
}

export interface Section {
  readonly href: string;
  readonly label: string;
  /** How many things in there wait for the reader; left out when none. */
  readonly waiting?: number;
}
