import type { TextPart } from "#domain";

/** A text with what was searched for marked in it. */
export function MarkedText({ parts }: { parts: readonly TextPart[] }) {
  let place = 0;
  return parts.map(({ text, marked }) => {
    const key = place;
    place += text.length;
    return marked ? (
      <mark key={key} className="rounded-sm bg-action-well font-semibold text-ink">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
