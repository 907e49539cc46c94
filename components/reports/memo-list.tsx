import type { ReactNode } from "react";
import { counted } from "#domain";
import { Disclosure } from "#kit/disclosure";

const look = "divide-y divide-rule border-y border-rule";

/** The rows of a memo's list: the first at once, the others opened on demand. Print shows all of them. */
export function MemoList({
  rows,
  first = 4,
}: {
  /** One `li` each. */
  rows: readonly ReactNode[];
  first?: number;
}) {
  const rest = rows.length - first;
  // One row more costs no more than the line that would open it.
  if (rest <= 1) return <ul className={look}>{rows}</ul>;
  return (
    <div data-printed="">
      <ul className={look}>{rows.slice(0, first)}</ul>
      <Disclosure summary={`Show ${counted(rest, "more", "more")}`}>
        <ul className={look}>{rows.slice(first)}</ul>
      </Disclosure>
    </div>
  );
}
