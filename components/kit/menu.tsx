"use client";

import Link from "next/link";
import { type ReactNode, useId } from "react";

const entry =
  "flex w-full items-center justify-between gap-6 rounded px-2.5 py-1.5 text-left text-ink no-underline hover:bg-well";

/**
 * A button that opens a short list. The browser's own popover does it: it closes with Escape or a
 * click beside it, lies above everything, and needs no script. It is in the frame, which stays
 * while pages change: ids counted on the server begin again with every page, so it counts its own.
 */
export function Menu({
  label,
  name,
  children,
}: {
  /** What the button shows. */
  label: ReactNode;
  /** What the button is called when its content alone does not say it. */
  name?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={name}
        className="inline-flex min-h-8 items-center gap-1.5 rounded px-1.5 text-soft hover:bg-well hover:text-ink"
      >
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        className="kit-menu min-w-52 rounded border border-rule bg-sheet p-1 shadow-lift"
      >
        {children}
      </div>
    </>
  );
}

export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className={entry}>
      {children}
    </Link>
  );
}

/** An entry that does something: it belongs inside a form of its own. */
export function MenuButton({ children }: { children: ReactNode }) {
  return (
    <button type="submit" className={entry}>
      {children}
    </button>
  );
}

export function MenuNote({ children }: { children: ReactNode }) {
  return (
    <div className="border-b border-rule px-2.5 pt-1 pb-2 text-small text-soft">{children}</div>
  );
}
