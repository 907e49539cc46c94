import type { PulseQuestion } from "#domain";
import { counted } from "#domain";
import { Button } from "#kit/button";
import { CommandForm } from "../shared/command-form.tsx";

const answers = [
  { value: 1, word: "worn out" },
  { value: 2, word: "strained" },
  { value: 3, word: "holding" },
  { value: 4, word: "well" },
  { value: 5, word: "thriving" },
];

const soFar = (count: number): string =>
  count === 0 ? "No answers yet." : `${counted(count, "answer")} so far.`;

/** One question, five buttons, one click. Nobody sees answers while it is open, and never whose they were. */
export function PulseAsk({ question, program }: { question: PulseQuestion; program: string }) {
  const { id, sprint, answered, answers: count, least, offer } = question;
  if (answered)
    return (
      <p className="text-soft">
        You answered the pulse of sprint {sprint}. {soFar(count)} The mean is shown when the pulse
        is closed, if there are at least {least} answers.
      </p>
    );
  if (!offer.open) return null;
  return (
    <CommandForm
      command="answer-pulse"
      program={program}
      hidden={{ pulseId: id }}
      submit="Answer"
      label={`Pulse of sprint ${sprint}`}
      inline
      buttons={
        <fieldset className="min-w-0">
          <legend className="mb-1.5 max-w-prose">
            <span className="font-medium">How is work going for you this sprint?</span>{" "}
            <span className="text-small text-soft">
              Anonymous: your answer is never stored with your name. You can't change it later.{" "}
              {soFar(count)}
            </span>
          </legend>
          <div className="flex flex-wrap gap-1.5">
            {answers.map(({ value, word }) => (
              <Button key={value} type="submit" name="value" value={value}>
                <strong className="tabular-nums">{value}</strong> {word}
              </Button>
            ))}
          </div>
        </fieldset>
      }
    />
  );
}

/** The question where it belongs to the day: asked until it is answered, then silent. */
export function PulseNote({
  question,
  program,
}: {
  question: PulseQuestion | null;
  program: string;
}) {
  if (!question || !(question.answered || question.offer.open)) return null;
  return (
    <section aria-label="Morale pulse" className="mt-6 border-l-2 border-action py-1 pl-4">
      <PulseAsk question={question} program={program} />
    </section>
  );
}
