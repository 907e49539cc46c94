import type { ReactNode } from "react";

/** A number that carries its day. `asOf` is the day or instant in words. */
export function Stat({
  label,
  value,
  unit,
  asOf,
  children,
}: {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  asOf?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <dt className="text-small text-soft">{label}</dt>
      <dd>
        <span className="text-large font-semibold tabular-nums">{value}</span>
        {unit ? <span className="ml-1 text-soft">{unit}</span> : null}
        {children ? <div className="text-small">{children}</div> : null}
        {asOf ? <div className="text-small text-soft">{asOf}</div> : null}
      </dd>
    </div>
  );
}

/** Stats side by side, divided by thin rules. */
export function StatRow({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:auto-cols-fr sm:grid-flow-col sm:grid-cols-none sm:[&>*+*]:border-l sm:[&>*+*]:border-rule sm:[&>*+*]:pl-6">
      {children}
    </dl>
  );
}
