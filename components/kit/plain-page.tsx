import type { ReactNode } from "react";

/** A page with one thing to say and no navigation around it: sign-in, not found, a fault. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-xl px-6 pt-[14vh] pb-24 outline-none">
      <Wordmark />
      <h1 className="mt-8 text-large font-semibold">{title}</h1>
      <div className="mt-4 space-y-6">{children}</div>
    </main>
  );
}

/** The name, on its thread. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold tracking-tight">
      <svg viewBox="0 0 24 12" aria-hidden="true" className="h-3 w-6">
        <path d="M0 6h24" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="6" cy="6" r="3" fill="currentColor" />
        <circle cx="17" cy="6" r="3" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      Throughline
    </span>
  );
}
