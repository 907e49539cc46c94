import type { ReactNode } from "react";
import type { AvailabilityLine } from "#domain";
import { isPermitted } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { FindingList } from "./finding-list.tsx";
import { OnDemand, type Opened } from "./on-demand.tsx";

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
}: Named & {
  /** It begins opened. */
  open?: boolean;
  children: ReactNode;
}) {
  if (!isPermitted(offer)) return null;
  if (!offer.open) return <Closed offer={offer} summary={summary} of={of} program={program} />;
  return (
    <Disclosure summary={summary} open={open} of={of}>
      {children}
    </Disclosure>
  );
}

/** The same for a large form, or one that stands in every row: it is part of the page only once it is asked for. */
export function FormOnDemand({
  offer,
  summary,
  of,
  program,
  name,
  opened,
  children,
}: Named & {
  /** Of this form among all of the page; what the address calls it. */
  name: string;
  opened: Opened;
  children: () => ReactNode;
}) {
  if (!isPermitted(offer)) return null;
  if (!offer.open) return <Closed offer={offer} summary={summary} of={of} program={program} />;
  return (
    <OnDemand name={name} opened={opened} summary={summary} of={of}>
      {children}
    </OnDemand>
  );
}

interface Named {
  offer: AvailabilityLine;
  summary: string;
  /** Of which of several, for those who do not see where it is. */
  of?: string | undefined;
  /** Slug. */
  program: string;
}

function Closed({ offer, summary, of, program }: Named) {
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
