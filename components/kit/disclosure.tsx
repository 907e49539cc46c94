import type { ReactNode } from "react";

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
      <summary className="kit-summary">
        <SummaryWords summary={summary} of={of} />
      </summary>
      <div className="mt-2 mb-3">{children}</div>
    </details>
  );
}

/** What stands on the thing that is opened. */
export function SummaryWords({ summary, of }: { summary: ReactNode; of: string | undefined }) {
  return (
    <>
      <svg viewBox="0 0 12 12" aria-hidden="true" className="kit-chevron">
        <path d="m4 1.5 4.5 4.5L4 10.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      {summary}
      {of ? <span className="sr-only"> {of}</span> : null}
    </>
  );
}
