import type { ReportSection } from "#domain";
import { Shape } from "#kit/shape";
import type { Tone } from "#kit/tone";
import { Sentence } from "../shared/day.tsx";
import type { Places } from "../shared/placed-sentence.tsx";
import { PlacedSentence } from "../shared/placed-sentence.tsx";

/** A section that is always there: its sentence, and its lines one by one. */
export function ReportLines({
  section,
  tone,
  note,
  places,
}: {
  section: ReportSection;
  tone: Tone;
  /** What the author adds. */
  note?: string;
  places: Places;
}) {
  return (
    <div className="space-y-3">
      {note ? <p className="max-w-prose whitespace-pre-line">{note}</p> : null}
      <p className={section.lines.length === 0 ? undefined : "text-soft"}>
        <Sentence text={section.sentence} />
      </p>
      {section.lines.length > 0 ? (
        <ul className="divide-y divide-rule border-y border-rule">
          {section.lines.map(({ noun, id, sentence, why }) => (
            <li key={`${noun}:${id} ${sentence}`} className="flex gap-2.5 py-1.5">
              <Shape tone={tone} className="mt-[0.45rem] print:mt-[1.4mm]" />
              <div className="min-w-0">
                <PlacedSentence text={sentence} about={{ noun, id }} places={places} />
                {why ? (
                  <span className="block text-small text-soft">
                    <Sentence text={why} />
                  </span>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
