import { type Tone, toneFill } from "../tone.tsx";

/** How much of a known whole. The numbers are beside it in words. */
export function Progress({
  label,
  value,
  max,
  tone = "on-track",
}: {
  label: string;
  value: number;
  max: number;
  tone?: Tone;
}) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      className="h-1.5 w-full min-w-12 overflow-hidden rounded-full bg-well ring-1 ring-rule print:border print:border-strong"
    >
      <div className="h-full" style={{ width: `${share * 100}%`, background: toneFill[tone] }} />
    </div>
  );
}
