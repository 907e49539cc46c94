import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Shape } from "./shape.tsx";
import { type Tone, toneText, toneWell } from "./tone.tsx";

/** Shape, word and colour. `filled` for the one status that a row is about. */
export function Badge({
  tone,
  filled,
  title,
  children,
}: {
  tone: Tone;
  filled?: boolean;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span
      title={title}
      className={classNames(
        "inline-flex items-center gap-1.5 text-small font-medium whitespace-nowrap",
        toneText[tone],
        filled && "rounded px-1.5 py-px",
        filled && toneWell[tone],
      )}
    >
      <Shape tone={tone} />
      {children}
    </span>
  );
}

/** A short fact that is no status: a pillar, a tier, a count. */
export function Tag({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span
      title={title}
      className="inline-flex items-center rounded border border-rule px-1.5 text-small whitespace-nowrap text-soft"
    >
      {children}
    </span>
  );
}
