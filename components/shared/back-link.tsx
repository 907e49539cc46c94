"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";
import { asLeft, returnTo } from "./left-places.ts";

/** To the list that a page belongs to, as it was left: with its filter, scrolled to where one was. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  const address = useSyncExternalStore(
    () => () => {},
    () => asLeft(href),
    () => href,
  );
  return (
    <Link
      href={address}
      prefetch={false}
      onClick={() => returnTo(href)}
      className="underline decoration-strong underline-offset-3 decoration-from-font hover:text-action hover:decoration-action"
    >
      {children}
    </Link>
  );
}
