import type { ReactNode } from "react";

/** What may be wider than the screen and then scrolls alone, also by keyboard; the page itself never does. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto print:overflow-visible"
    >
      {children}
    </div>
  );
}
