import type { ReactNode } from "react";

/** Names left, what they stand for right; on a phone one under the other. */
export function DefinitionList({
  rows,
}: {
  rows: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className="divide-y divide-rule border-y border-rule">
      {rows.map((row) => (
        <div key={row.name} className="gap-4 py-1.5 sm:grid sm:grid-cols-[11rem_1fr]">
          <dt className="text-soft">{row.name}</dt>
          <dd className="min-w-0">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
