import { Shape } from "./shape.tsx";
import { type Tone, toneFill } from "./tone.tsx";

export interface BarPart {
  readonly tone: Tone;
  readonly label: string;
  readonly value: number;
}

/** One whole in its parts. Hollow parts stay hollow in print, and the words stand below. */
export function StackedBar({
  label,
  parts,
  words = true,
}: {
  label: string;
  parts: readonly BarPart[];
  words?: boolean;
}) {
  const shown = parts.filter((part) => part.value > 0);
  const inWords = shown.map((part) => `${part.value} ${part.label}`).join(", ");
  return (
    <div>
      <div
        role="img"
        aria-label={`${label}: ${inWords || "nothing yet"}`}
        className="flex h-2 gap-px overflow-hidden rounded-sm bg-well"
      >
        {shown.map((part) => (
          <span
            key={part.label}
            style={{
              flexGrow: part.value,
              background: part.tone === "not-started" ? "transparent" : toneFill[part.tone],
              boxShadow:
                part.tone === "not-started" ? "inset 0 0 0 1px var(--rule-strong)" : undefined,
            }}
          />
        ))}
      </div>
      {words ? (
        <div aria-hidden="true" className="mt-1 flex flex-wrap gap-x-3 text-small text-soft">
          {shown.map((part) => (
            <span key={part.label} className="inline-flex items-center gap-1">
              <Shape tone={part.tone} className="size-2" />
              {part.value} {part.label}
            </span>
          ))}
        </div>
      ) : null}
    </div>
  );
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What is printed at the end of the bar; the value itself if left out. */
  readonly words?: string;
  readonly tone?: Tone;
  /** A mark on the same scale: the target, or the claim beside the evidence. */
  readonly mark?: number;
}

/** Horizontal bars with their names left and their values right, sorted as given. */
export function BarChart({ bars, max }: { bars: readonly Bar[]; max?: number }) {
  const top = max ?? Math.max(1, ...bars.flatMap((bar) => [bar.value, bar.mark ?? 0]));
  return (
    <ul className="space-y-1.5">
      {bars.map((bar) => (
        <li
          key={bar.label}
          className="grid grid-cols-[minmax(6rem,10rem)_1fr_auto] items-center gap-3"
        >
          <span className="truncate text-small text-soft" title={bar.label}>
            {bar.label}
          </span>
          <span aria-hidden="true" className="relative h-2 rounded-sm bg-well">
            <span
              className="absolute inset-y-0 left-0 rounded-sm"
              style={{
                width: `${(bar.value / top) * 100}%`,
                background: bar.tone ? toneFill[bar.tone] : "var(--ink-soft)",
              }}
            />
            {bar.mark === undefined ? null : (
              <span
                className="absolute -inset-y-1 w-0.5 bg-ink"
                style={{ left: `${(bar.mark / top) * 100}%` }}
              />
            )}
          </span>
          <span className="text-right text-small tabular-nums">{bar.words ?? bar.value}</span>
        </li>
      ))}
    </ul>
  );
}
