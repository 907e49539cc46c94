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
      className={classNames(
        // Padding that moves nothing: small words are a target of 24 px too.
        "-mx-0.5 px-0.5 py-1 underline-offset-3 decoration-from-font hover:text-action hover:decoration-action",
        quiet
          ? "no-underline hover:underline focus-visible:underline"
          : "underline decoration-strong",
        className,
      )}
    >
      {children}
    </Link>
  );
}
