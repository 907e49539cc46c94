import type { ReactNode } from "react";

/** What to do first, or what was looked at and found in order. Never just "nothing here". */
export function EmptyState({
  title,
  action,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="max-w-2xl border-l-2 border-rule py-1 pl-4">
      <p className="font-semibold">{title}</p>
      {children ? <div className="mt-1 text-soft">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
