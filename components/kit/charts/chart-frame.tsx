import type { ReactNode } from "react";
import { Disclosure } from "../disclosure.tsx";
import { Cell, Row, Table } from "../table.tsx";

export interface TableTwin {
  /** A bare label is a column of words. */
  readonly columns: readonly (string | { readonly label: string; readonly numeric?: boolean })[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A chart with its name, its sentence and the same figures as a table. `caption` says what to see. */
export function ChartFrame({
  title,
  caption,
  twin,
  children,
}: {
  title: string;
  caption?: ReactNode;
  twin: TableTwin;
  children: ReactNode;
}) {
  const columns = twin.columns.map((column, at) => ({
    key: String(at),
    ...(typeof column === "string" ? { label: column } : column),
  }));
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2">
        <span className="font-medium">{title}</span>
        {caption ? <span className="block text-small text-soft">{caption}</span> : null}
      </figcaption>
      {children}
      <div className="mt-1 text-small print:hidden">
        <Disclosure summary="As a table">
          <Table caption={title} columns={columns}>
            {twin.rows.map((row, rowAt) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a chart have no name and never move
              <Row key={rowAt}>
                {row.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor have its cells
                  <Cell key={at} head={at === 0} numeric={columns[at]?.numeric ?? false}>
                    {cell}
                  </Cell>
                ))}
              </Row>
            ))}
          </Table>
        </Disclosure>
      </div>
    </figure>
  );
}
