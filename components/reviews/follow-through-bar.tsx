import type { FollowThrough } from "#domain";
import { percent } from "#domain";
import { toneFill } from "#kit/tone";

/** How much of what was due was done, as a bar with the least share marked; the words say the same. */
export function FollowThroughBar({
  rate,
  leastRatio,
}: {
  rate: FollowThrough;
  leastRatio: number;
}) {
  const { ratio, due, done } = rate;
  if (ratio === null) return null;
  const good = ratio >= leastRatio;
  const width = 320;
  return (
    <figure className="max-w-sm">
      <svg
        viewBox={`0 0 ${width} 26`}
        role="img"
        aria-label={`${done} of ${due} due actions are done, ${percent(ratio)}; ${percent(leastRatio)} is the least`}
        className="w-full"
      >
        <rect x="0" y="6" width={width} height="10" fill="var(--well)" />
        <rect
          x="0"
          y="6"
          width={width * Math.min(1, ratio)}
          height="10"
          fill={toneFill[good ? "complete" : "at-risk"]}
        />
        <line
          x1={width * leastRatio}
          x2={width * leastRatio}
          y1="1"
          y2="21"
          stroke="var(--ink)"
          strokeWidth="1.5"
        />
      </svg>
      <figcaption className="text-small text-soft">
        Done of due, over the last closed sprints; the line is the least, {percent(leastRatio)}.
      </figcaption>
    </figure>
  );
}
