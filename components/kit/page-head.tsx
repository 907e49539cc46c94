import type { ReactNode } from "react";

/**
 * The top of a screen: its name, and the answer to the one question the screen exists for.
 * `lead` sits above the name (where the page belongs), `aside` to the right (the one action, a figure).
 */
export function PageHead({
  title,
  lead,
  answer,
  aside,
}: {
  title: ReactNode;
  lead?: ReactNode;
  answer?: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <header className="mb-8 flex flex-wrap items-start justify-between gap-x-10 gap-y-4">
      <div className="min-w-0 max-w-3xl flex-1 basis-md">
        {lead ? <div className="mb-1 text-small text-soft">{lead}</div> : null}
        <h1 className="text-large font-semibold">{title}</h1>
        {answer ? (
          <div className="mt-2 text-soft [&_strong]:font-semibold [&_strong]:text-ink">
            {answer}
          </div>
        ) : null}
      </div>
      {aside ? (
        <div className="flex max-w-full shrink-0 flex-wrap items-center gap-2 print:hidden">
          {aside}
        </div>
      ) : null}
    </header>
  );
}
