import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A link in running text or in a table. `quiet` underlines only under the pointer or the focus. */
export function TextLink({
  href,
  quiet,
  children,
  className,
}: {
  href: string;
  quiet?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={classNames(quiet ? "kit-link-quiet" : "kit-link", className)}
    >
      {children}
    </Link>
  );
}
