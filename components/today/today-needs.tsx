import type { PulseQuestion, Today } from "#domain";
import { Section } from "#kit/section";
import { PulseNote } from "../indicators/pulse-ask.tsx";
import { NeedsList } from "./needs-list.tsx";

/** What the program needs of the reader, and after it what it asks about the reader. */
export function TodayNeeds({
  view,
  question,
  program,
}: {
  view: Today;
  /** Null where it is asked elsewhere on the page. */
  question: PulseQuestion | null;
  program: string;
}) {
  return (
    <div>
      <Section title={view.runsProgram ? "Needs you" : "Concerns you"} id="needs">
        <NeedsList view={view} program={program} />
      </Section>
      <PulseNote question={question} program={program} />
    </div>
  );
}
