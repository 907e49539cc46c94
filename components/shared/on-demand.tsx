import Link from "next/link";
import type { ReactNode } from "react";
import { Disclosure, SummaryWords } from "#kit/disclosure";
import { FocusOnArrival } from "./focus-on-arrival.tsx";

/** What the address of a page says is opened on it. Plain data, so that client components can take it too. */
export interface Opened {
  readonly names: readonly string[];
  /** The rest of the address's search, which stays while forms are opened. */
  readonly rest: string;
}

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** Reads `?open=log-DL15&open=edit`; whatever else the search says is kept. */
export function openedBy(search: Search): Opened {
  const rest = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (name === "open" || value === undefined) continue;
    for (const one of [value].flat()) rest.append(name, one);
  }
  return { names: [search.open ?? []].flat(), rest: rest.toString() };
}

/** The address at which `name` is opened, too; what is open stays open, since somebody may have typed in it. */
export function openingHref({ names, rest }: Opened, name: string): string {
  const search = new URLSearchParams(rest);
  for (const one of [...names.slice(-(mostOpened - 1)), name]) search.append("open", one);
  return `?${search}#${name}`;
}

/** The address at which `name` is closed again, and all else stays open. */
export function closingHref({ names, rest }: Opened, name: string): string {
  const search = new URLSearchParams(rest);
  for (const one of names) if (one !== name) search.append("open", one);
  return `?${search}`;
}

/** A hostile or very long address opens no more than a person would. */
const mostOpened = 12;

/**
 * A form that is part of the page only once somebody wants it: a link to the page with the form opened, and the form in
 * its place. A page of twenty rows then carries no twenty forms. It needs no script.
 */
export function OnDemand({
  name,
  opened,
  open,
  summary,
  of,
  children,
}: {
  /** Of this form among all of the page; what the address calls it. */
  name: string;
  opened: Opened;
  /** Shown unasked. */
  open?: boolean;
  summary: ReactNode;
  /** Of which of several, for those who do not see where it is. */
  of?: string;
  /** Makes the form; not called before it is opened. */
  children: () => ReactNode;
}) {
  const asked = opened.names.includes(name);
  if (asked || open)
    return (
      <div id={name} className="scroll-mt-16">
        <Disclosure summary={summary} of={of} open>
          {asked ? <FocusOnArrival within={name} /> : null}
          {children()}
        </Disclosure>
      </div>
    );
  return (
    <div className="print:hidden">
      <Link
        href={openingHref(opened, name)}
        prefetch={false}
        scroll={false}
        aria-expanded={false}
        className="kit-summary no-underline"
      >
        <SummaryWords summary={summary} of={of} />
      </Link>
    </div>
  );
}
