import type { OutcomeLine } from "#domain";
import { wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { TextLink } from "#kit/text-link";
import type { Tone } from "#kit/tone";
import { outcomeTones } from "../outcomes/outcome-look.tsx";

type Standing = Exclude<OutcomeLine["parts"][number]["standing"], "EXCUSED">;

const standings: Record<Standing, { tone: Tone; word: string }> = {
  ACCEPTED: { tone: "complete", word: "there" },
  OPEN: { tone: "not-started", word: "open" },
  UNDECLARED: { tone: "off-track", word: "undeclared" },
};

/** Each outcome in its four parts: delivered, or only technically complete. */
export function ReportOutcomes({
  outcomes,
  places,
}: {
  outcomes: readonly OutcomeLine[];
  places: Readonly<Record<string, string>>;
}) {
  if (outcomes.length === 0) return <p className="text-soft">No outcome is declared.</p>;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {outcomes.map(({ id, title, state, parts }) => (
        <li key={id} className="py-2">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <TextLink href={places[`outcome:${id}`] ?? "#"} quiet className="font-medium">
              {title}
            </TextLink>
            <Badge tone={outcomeTones[state]}>
              {state === "TECHNICALLY_COMPLETE" ? "Only technically complete" : wordFor(state)}
            </Badge>
          </p>
          <ul className="mt-0.5 flex flex-wrap gap-x-5 text-small">
            {parts.map(({ pillar, standing }) => (
              <li key={pillar} className="flex items-baseline gap-1.5">
                <span className="text-soft">{wordFor(pillar)}</span>
                {standing === "EXCUSED" ? (
                  <span>not required</span>
                ) : (
                  <Badge tone={standings[standing].tone}>{standings[standing].word}</Badge>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
