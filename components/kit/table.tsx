import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Sideways } from "./sideways.tsx";

export interface Column {
  readonly key: string;
  readonly label: ReactNode;
  /** Right-aligned, for numbers. */
  readonly numeric?: boolean;
  /** Width as a CSS length or percentage. */
  readonly width?: string;
  /** Where a click on the head leads, and how the rows are sorted by this column now. */
  readonly sort?: { readonly href: string; readonly now?: "ascending" | "descending" };
  /** For a column of buttons: the label is read out and not shown. */
  readonly hideLabel?: boolean;
}

/**
 * Thin rules, no boxes. The head stays in sight while the page scrolls (`stickyHead`); a table wider
 * than the screen scrolls alone and can be scrolled by keyboard.
 */
export function Table({
  caption,
  showCaption,
  columns,
  stickyHead,
  children,
}: {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column[];
  stickyHead?: boolean;
  children: ReactNode;
}) {
  const table = (
    <table className="w-full border-collapse text-left">
      <caption className={showCaption ? "pb-2 text-left text-small text-soft" : "sr-only"}>
        {caption}
      </caption>
      <thead className={stickyHead ? "sm:sticky sm:top-0 sm:z-10 sm:bg-paper" : undefined}>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-rule">{children}</tbody>
    </table>
  );
  // What scrolls sideways cannot have a head that sticks to the page: the one or the other.
  return stickyHead ? (
    <div className="relative max-sm:overflow-x-auto print:overflow-visible">{table}</div>
  ) : (
    <Sideways label={caption}>{table}</Sideways>
  );
}

/** The head of a column; one that sorts is a link. */
export function HeadCell({ column }: { column: Column }) {
  const { sort } = column;
  return (
    <th
      scope="col"
      aria-sort={sort?.now}
      style={column.width ? { width: column.width } : undefined}
      className={classNames("kit-head", column.numeric && "text-right")}
    >
      {column.hideLabel ? (
        <span className="sr-only">{column.label}</span>
      ) : sort ? (
        <Link
          href={sort.href}
          prefetch={false}
          scroll={false}
          className="no-underline hover:text-ink"
        >
          {column.label}
          {sort.now ? (
            <span aria-hidden="true" className="ml-1">
              {sort.now === "ascending" ? "↑" : "↓"}
            </span>
          ) : null}
        </Link>
      ) : (
        column.label
      )}
    </th>
  );
}

export function Row({
  id,
  muted,
  children,
}: {
  id?: string;
  muted?: boolean;
  children: ReactNode;
}) {
  return (
    <tr id={id} className={classNames("kit-row", muted && "text-soft")}>
      {children}
    </tr>
  );
}

/** `head` marks the cell that names its row. */
export function Cell({
  numeric,
  head,
  nowrap,
  wordy,
  span,
  children,
}: {
  numeric?: boolean;
  head?: boolean;
  nowrap?: boolean;
  /** Holds a sentence: on a phone it keeps the width to be read, and the table scrolls. */
  wordy?: boolean;
  span?: number;
  children?: ReactNode;
}) {
  const look = classNames(
    "kit-cell",
    numeric && "kit-number",
    nowrap && "whitespace-nowrap",
    wordy && "max-sm:min-w-48",
    head && "text-left",
  );
  return head ? (
    <th scope="row" colSpan={span} className={look}>
      {children}
    </th>
  ) : (
    <td colSpan={span} className={look}>
      {children}
    </td>
  );
}
