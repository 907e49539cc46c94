import type { ReactNode } from "react";
import { Disclosure } from "#kit/disclosure";

/** A disclosure among many alike: what it belongs to is said to those who cannot see where it stands. */
export function NamedDisclosure({
  words,
  of,
  children,
}: {
  words: string;
  of: ReactNode;
  children: ReactNode;
}) {
  return (
    <Disclosure
      summary={
        <>
          {words}
          <span className="sr-only">{of}</span>
        </>
      }
    >
      {children}
    </Disclosure>
  );
}
