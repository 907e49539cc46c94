import type { ReactNode } from "react";

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded border border-rule bg-well px-1 font-sans text-small text-soft">
      {children}
    </kbd>
  );
}
