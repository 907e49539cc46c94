import type { EscalationSeverity } from "#domain";
import { wordFor } from "#domain";

const looks: Record<EscalationSeverity, { bars: number; colour: string }> = {
  CRITICAL: { bars: 4, colour: "text-off-track" },
  HIGH: { bars: 3, colour: "text-at-risk" },
  MEDIUM: { bars: 2, colour: "text-soft" },
  LOW: { bars: 1, colour: "text-soft" },
};

/** The severity of an escalation: up to four bars, so that it isn't mistaken for a status. */
export function SeverityBadge({ severity }: { severity: EscalationSeverity }) {
  const { bars, colour } = looks[severity];
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-small font-medium whitespace-nowrap ${colour}`}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0">
        {[1, 2, 3, 4].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 3}
            y={12 - bar * 3}
            width="2"
            height={bar * 3}
            fill="currentColor"
            opacity={bar <= bars ? 1 : 0.25}
          />
        ))}
      </svg>
      {wordFor(severity)}
    </span>
  );
}
