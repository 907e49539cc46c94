import { Shape } from "../shape.tsx";
import { type Tone, toneFill } from "../tone.tsx";

export interface BarPart {
  readonly tone: Tone;
  readonly label: string;
  readonly value: number;
}

/** One whole in its parts. Hollow parts stay hollow in print, and the words are below. */
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
