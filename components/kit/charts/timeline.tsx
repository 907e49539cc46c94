import type { ReactNode } from "react";
import { Shape } from "../shape.tsx";
import type { Tone } from "../tone.tsx";

export interface TimelineEntry {
  readonly id: string;
  readonly when: ReactNode;
  readonly what: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: Tone;
}

/** What happened, in the order given, on one thread. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="relative before:absolute before:top-2 before:bottom-2 before:left-[0.3rem] before:w-px before:bg-rule">
      {entries.map((entry) => (
        <li key={entry.id} className="relative pb-3 pl-6 last:pb-0">
          <span className="absolute top-[0.4rem] left-0 grid bg-paper py-0.5">
            <Shape tone={entry.tone ?? "not-started"} />
          </span>
          <div className="flex flex-wrap items-baseline gap-x-3">
            <span className="min-w-0 flex-1 basis-64">{entry.what}</span>
            <span className="text-small text-soft">{entry.when}</span>
          </div>
          {entry.detail ? <div className="text-small text-soft">{entry.detail}</div> : null}
        </li>
      ))}
    </ol>
  );
}
