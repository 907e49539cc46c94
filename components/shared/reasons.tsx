import type { ReasonLine } from "#domain";
import { evidenceClauses, routes } from "#domain";
import { TextLink } from "#kit/text-link";
import { Sentence } from "./day.tsx";

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
  places: Readonly<Record<string, string>>;
  /** Slug, for the link to the rule. */
  program: string;
}) {
  if (reasons.length === 0) return <p className="text-soft">Nothing speaks against it.</p>;
  return (
    <ul className="space-y-1">
      {reasons.map(({ clause, noun, id, sentence }) => {
        const place = places[`${noun}:${id}`];
        return (
          <li key={`${clause} ${noun}:${id}`}>
            {place ? (
              <TextLink href={place} quiet>
                <Sentence text={sentence} />
              </TextLink>
            ) : (
              <Sentence text={sentence} />
            )}{" "}
            <TextLink
              href={routes.rule(program, "X-02")}
              className="text-small whitespace-nowrap text-soft print:hidden"
            >
              <span title={evidenceClauses[clause].statement}>{clause}</span>
            </TextLink>
          </li>
        );
      })}
      {more ? <li className="text-soft">and {more} more.</li> : null}
    </ul>
  );
}
