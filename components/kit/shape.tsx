import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { type Tone, toneText } from "./tone.tsx";

const outlines: Record<Tone, ReactNode> = {
  "on-track": <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  "at-risk": <path d="M6 .9 11.6 11H.4z" fill="currentColor" />,
  "off-track": <path d="M6 .3 11.7 6 6 11.7.3 6z" fill="currentColor" />,
  "not-started": <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  complete: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path d="m3.4 6.2 1.8 1.8 3.4-3.8" fill="none" stroke="var(--paper)" strokeWidth="1.5" />
    </>
  ),
  blocked: (
    <>
      <rect x="1" y="1" width="10" height="10" fill="currentColor" />
      <path d="M3.2 6h5.6" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
};

/** The shape of a status: it tells the six apart without colour. Always beside its word. */
export function Shape({ tone, className }: { tone: Tone; className?: string }) {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={classNames("inline-block size-2.5 shrink-0", toneText[tone], className)}
    >
      {outlines[tone]}
    </svg>
  );
}
