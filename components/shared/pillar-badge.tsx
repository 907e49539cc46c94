import type { Pillar } from "#domain";
import { wordFor } from "#domain";
import { Tag } from "#kit/badge";

const letters: Record<Pillar, string> = {
  PEOPLE: "P",
  PROCESS: "Pr",
  TECHNOLOGY: "T",
  GOVERNANCE: "G",
};

/** A pillar by its word, or by its letter where columns are narrow. */
export function PillarBadge({ pillar, short }: { pillar: Pillar; short?: boolean }) {
  if (!short) return <Tag>{wordFor(pillar)}</Tag>;
  return (
    <Tag title={wordFor(pillar)}>
      <span aria-hidden="true">{letters[pillar]}</span>
      <span className="sr-only">{wordFor(pillar)}</span>
    </Tag>
  );
}
