import type { PillarCover as Cover } from "#domain";
import { wordFor } from "#domain";
import { Shape } from "#kit/shape";
import { toneText } from "#kit/tone";

/** The four pillars of one sprint: how many deliverables each has, and which is missing. */
export function PillarCover({ cover }: { cover: readonly Cover[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-small">
      {cover.map((one) => {
        const missing = one.deliverables === 0;
        const tone = missing
          ? one.absence
            ? "at-risk"
            : "off-track"
          : one.accepted === one.deliverables
            ? "complete"
            : "not-started";
        return (
          <li key={one.pillar} className="inline-flex items-center gap-1 whitespace-nowrap">
            <Shape tone={tone} className="size-2" />
            <span className={missing ? toneText[tone] : "text-soft"}>
              {wordFor(one.pillar)} {missing ? "missing" : `${one.accepted}/${one.deliverables}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
