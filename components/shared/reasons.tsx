import type { ReasonLine } from "#domain";
import { evidenceClauses, routes } from "#domain";
import { TextLink } from "#kit/text-link";
import type { Places } from "./placed-sentence.tsx";
import { PlacedSentence } from "./placed-sentence.tsx";

/** Why the evidence says what it says: each sentence leads to its subject and to its clause of the rule. */
export function Reasons({
  reasons,
  more,
  places,
  program,
}: {
  reasons: readonly ReasonLine[];
  /** How many are left out. */
  more?: number;
  places: Places;
  /** Slug, for the link to the rule. */
  program: string;
}) {
  if (reasons.length === 0) return <p className="text-soft">No issues found.</p>;
  return (
    <ul className="space-y-1">
      {reasons.map(({ clause, noun, id, sentence }) => (
        <li key={`${clause} ${noun}:${id}`}>
          <PlacedSentence text={sentence} about={{ noun, id }} places={places} />{" "}
          <TextLink
            href={routes.rule(program, "X-02")}
            className="text-small whitespace-nowrap text-soft print:hidden"
          >
            <span title={evidenceClauses[clause].statement}>
              Why?<span className="sr-only"> Clause {clause}</span>
            </span>
          </TextLink>
        </li>
      ))}
      {more ? <li className="text-soft">{more} more.</li> : null}
    </ul>
  );
}
