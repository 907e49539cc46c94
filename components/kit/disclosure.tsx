import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** Detail one click away, without a script. Also the place of a form that opens on the spot. */
export function Disclosure({
  summary,
  of,
  open,
  group,
  children,
}: {
  summary: ReactNode;
  /** Of which of several, for those who do not see where it is. */
  of?: string;
  open?: boolean;
  /** Disclosures of one group close each other. */
  group?: string;
  children: ReactNode;
}) {
  return (
    <details open={open} name={group}>
      <summary
        className={classNames(
          "inline-flex min-h-7 items-center max-sm:min-h-11 gap-1.5 rounded text-soft select-none hover:text-ink",
        )}
      >
        <Chevron />
        {summary}
        {of ? <span className="sr-only"> {of}</span> : null}
      </summary>
      <div className="mt-2 mb-3">{children}</div>
    </details>
  );
}

function Chevron() {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className="size-2.5 motion-safe:transition-transform [[open]>summary>&]:rotate-90 print:hidden"
    >
      <path d="m4 1.5 4.5 4.5L4 10.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
