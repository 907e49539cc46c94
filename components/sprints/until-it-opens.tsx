import type { ReactNode } from "react";
import type { AvailabilityLine } from "#domain";
import { counted } from "#domain";
import { Disclosure } from "#kit/disclosure";

/** A command that many rules can close: while it is closed, it and its rules stand behind its name and their number. */
export function UntilItOpens({
  offer,
  words,
  children,
}: {
  offer: AvailabilityLine;
  words: string;
  children: ReactNode;
}) {
  const blockers = offer.findings.filter(({ severity }) => severity === "BLOCKS").length;
  return offer.open || blockers < 3 ? (
    children
  ) : (
    <Disclosure summary={`${words} (${counted(blockers, "blocker")})`}>{children}</Disclosure>
  );
}
