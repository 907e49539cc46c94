import type { ReactNode } from "react";
import { useId } from "react";
import { counted } from "#domain";
import { Disclosure } from "#kit/disclosure";

/** A figure in the margin: large, with what it counts and the day it is of. */
export interface MarginFigure {
  readonly value: ReactNode;
  readonly words: ReactNode;
}

/** A part of a memo: its name and its numbers hang in the margin, the text runs beside them. */
export function MemoSection({
  title,
  figures = [],
  flows,
  early,
  children,
}: {
  title: string;
  figures?: readonly MarginFigure[];
  /** A list that may run over the end of a page. */
  flows?: boolean;
  /** On a phone it comes before what is not. */
  early?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`grid gap-x-10 gap-y-3 border-t border-rule py-6 lg:grid-cols-[9.5rem_minmax(0,1fr)] print:grid-cols-[34mm_minmax(0,1fr)] print:gap-x-[7mm] print:py-[5mm] ${flows ? "" : "print:break-inside-avoid"} ${early ? "" : "max-sm:order-1"}`}
    >
      <div className="max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-6 print:block">
        {/* Alone in its margin, a heading that keeps with what follows would drag the next section along. */}
        <h2
          id={id}
          className="font-semibold max-lg:basis-full print:break-inside-avoid"
          style={{ breakAfter: "auto" }}
        >
          {title}
        </h2>
        {figures.map((figure, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the figures of a margin never move
          <p key={at} className="text-small text-soft lg:mt-3 print:mt-[3mm]">
            <span className="block text-large font-semibold text-ink tabular-nums">
              {figure.value}
            </span>
            {figure.words}
          </p>
        ))}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

/** A numbered figure: what it shows is said under it. */
export function MemoFigure({
  number,
  caption,
  children,
}: {
  number: number;
  caption: ReactNode;
  children: ReactNode;
}) {
  return (
    <figure className="min-w-0">
      {children}
      <figcaption className="mt-2 text-small text-soft">
        <span className="font-medium text-ink">Figure {number}.</span> {caption}
      </figcaption>
    </figure>
  );
}

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
