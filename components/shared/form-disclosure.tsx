import type { ReactNode } from "react";
import type { AvailabilityLine } from "#domain";
import { isPermitted } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { FindingList } from "./finding-list.tsx";

/**
 * A command's form that opens on the spot. Left out for those who have no permission for it; where another rule closes
 * it, the rule is read beside its name, and nothing opens.
 */
export function FormDisclosure({
  offer,
  summary,
  of,
  program,
  open = false,
  children,
}: {
  offer: AvailabilityLine;
  summary: string;
  /** Of which of several, for those who do not see where it is. */
  of?: string;
  /** Slug. */
  program: string;
  /** It begins opened. */
  open?: boolean;
  children: ReactNode;
}) {
  if (!isPermitted(offer)) return null;
  if (offer.open)
    return (
      <Disclosure summary={summary} open={open} {...(of ? { of } : {})}>
        {children}
      </Disclosure>
    );
  return (
    <div className="space-y-1 text-small text-soft">
      <p>
        {summary}
        {of ? <span className="sr-only"> {of}</span> : null}: not possible now.
      </p>
      <FindingList findings={offer.findings} program={program} />
    </div>
  );
}
