import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Shape } from "./shape.tsx";
import type { Tone } from "./tone.tsx";

export type NoticeTone = "note" | "done" | "warn" | "stop";

const looks: Record<NoticeTone, { tone: Tone; edge: string }> = {
  note: { tone: "not-started", edge: "border-strong" },
  done: { tone: "complete", edge: "border-complete" },
  warn: { tone: "at-risk", edge: "border-at-risk" },
  stop: { tone: "off-track", edge: "border-off-track" },
};

/** Says one thing in the flow of the page. `live` reads it out when it appears after an action. */
export function Notice({
  tone = "note",
  title,
  live,
  id,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  live?: boolean;
  id?: string;
  children?: ReactNode;
}) {
  const look = looks[tone];
  const role = live ? (tone === "stop" ? "alert" : "status") : undefined;
  return (
    <div
      id={id}
      role={role}
      tabIndex={live ? -1 : undefined}
      className={classNames("flex gap-2.5 border-l-2 py-1 pl-3", look.edge)}
    >
      <Shape tone={look.tone} className="mt-[0.45rem]" />
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-soft [&_strong]:text-ink">{children}</div> : null}
      </div>
    </div>
  );
}
