import type { ReactNode } from "react";

export interface Stage {
  readonly name: string;
  readonly standing: "behind" | "current" | "ahead";
}

const look = {
  behind: "text-soft",
  current: "font-semibold text-ink",
  ahead: "text-soft",
} as const;

/** The six stages on one thread, the current one marked, and what it is for. */
export function StageStrip({ stages, purpose }: { stages: readonly Stage[]; purpose: ReactNode }) {
  const current = stages.find((stage) => stage.standing === "current");
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 pb-2.5 text-small">
      <ol aria-label="Stages of the cycle" className="flex items-center max-sm:sr-only">
        {stages.map((stage, at) => (
          <li
            key={stage.name}
            aria-current={stage.standing === "current" ? "step" : undefined}
            className={`flex items-center ${look[stage.standing]}`}
          >
            {at > 0 ? (
              <span
                aria-hidden="true"
                className={`mx-1.5 h-px w-4 ${stage.standing === "ahead" ? "border-t border-dashed border-strong" : "bg-strong"}`}
              />
            ) : null}
            <Knot standing={stage.standing} />
            {stage.name}
          </li>
        ))}
      </ol>
      <p className="min-w-0 text-soft">
        {current ? (
          <span className="font-semibold text-ink sm:hidden">{current.name}: </span>
        ) : null}
        {purpose}
      </p>
    </div>
  );
}

function Knot({ standing }: { standing: Stage["standing"] }) {
  if (standing === "ahead") return null;
  return (
    <svg viewBox="0 0 8 8" aria-hidden="true" className="mr-1 size-2">
      {standing === "current" ? (
        <circle cx="4" cy="4" r="4" fill="var(--action)" />
      ) : (
        <circle cx="4" cy="4" r="2" fill="var(--rule-strong)" />
      )}
    </svg>
  );
}
