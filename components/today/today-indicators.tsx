import type { PulseQuestion, Today } from "#domain";
import { Section } from "#kit/section";
import { IndicatorLines } from "../indicators/indicator-lines.tsx";
import { PulseNote } from "../indicators/pulse-ask.tsx";

/** The leading indicators; beside a long list of needs, the pulse is asked below them. */
export function TodayIndicators({
  view,
  question,
  program,
}: {
  view: Pick<Today, "indicators">;
  /** Null where it is asked elsewhere on the page. */
  question: PulseQuestion | null;
  program: string;
}) {
  return (
    <>
      <Section title="Leading indicators" id="indicators">
        <IndicatorLines lines={view.indicators} />
      </Section>
      <PulseNote question={question} program={program} />
    </>
  );
}
