import type { PlanVelocity } from "#domain";
import { ChartFrame } from "#kit/chart-frame";

const width = 720;
const height = 92;
const left = 8;
const right = 8;
const top = 30;
const bar = 22;

const ratioWords = (ratio: number): string => ratio.toFixed(2);

/** How much a plan takes on, against calibrated velocity, with the bands in which a lock is silent, warns or refuses. */
export function CommitmentGauge({
  velocity,
  points,
  savedPoints,
  number,
}: {
  velocity: PlanVelocity;
  /** As tried out now. */
  points: number;
  savedPoints: number;
  number: number;
}) {
  const { calibratedPoints, bands, last, range } = velocity;
  const past = last.map((one) => `${one.points} (sprint ${one.number})`).join(", ");
  const caption =
    calibratedPoints === null
      ? `Calibrating: ${last.length} of ${velocity.sprintsNeeded} sprints are closed${
          range ? `; they accepted ${past}, so ${range.min} to ${range.max}` : ""
        }. No band is drawn before that.`
      : `Calibrated velocity ${calibratedPoints}: the median of ${past}; range ${range?.min} to ${range?.max}. Points tried out over it, in bands.`;
  const base = calibratedPoints ?? Math.max(1, range?.max ?? points);
  const most = Math.max(bands.farOver + 0.25, (Math.max(points, savedPoints) / base) * 1.06);
  const x = (ratio: number) => left + (Math.min(ratio, most) / most) * (width - left - right);
  const zones = [
    { from: 0, to: bands.under, fill: "var(--at-risk-well)", word: "under" },
    { from: bands.under, to: bands.over, fill: "var(--on-track-well)", word: "fits" },
    { from: bands.over, to: bands.farOver, fill: "var(--at-risk-well)", word: "over" },
    { from: bands.farOver, to: most, fill: "var(--off-track-well)", word: "refused" },
  ];
  const ratio = points / base;
  const savedRatio = savedPoints / base;
  const spoken =
    calibratedPoints === null
      ? `${points} points tried out, velocity is calibrating`
      : `${points} points are ${ratioWords(ratio)} times the calibrated velocity of ${calibratedPoints}`;
  return (
    <ChartFrame
      title="Commitment against velocity"
      caption={caption}
      twin={{
        columns: [
          { label: "What" },
          { label: "Points", numeric: true },
          { label: "Ratio", numeric: true },
        ],
        rows: [
          ["Tried out", points, calibratedPoints === null ? "–" : ratioWords(ratio)],
          ["Saved", savedPoints, calibratedPoints === null ? "–" : ratioWords(savedRatio)],
          ...last.map((one) => [
            `Accepted in sprint ${one.number}`,
            one.points,
            calibratedPoints === null ? "–" : ratioWords(one.points / base),
          ]),
          ...(calibratedPoints === null
            ? []
            : [
                ["Undercommitted below", bands.under * base, bands.under],
                ["Overcommitted above", bands.over * base, bands.over],
                ["Refused above", bands.farOver * base, bands.farOver],
              ]),
        ],
      }}
    >
      <svg
        role="img"
        aria-label={`Sprint ${number}: ${spoken}`}
        viewBox={`0 0 ${width} ${height}`}
        className="h-auto w-full"
        style={{ fontSize: 12 }}
      >
        {calibratedPoints === null ? (
          <rect
            x={left}
            y={top}
            width={width - left - right}
            height={bar}
            fill="var(--well)"
            stroke="var(--rule)"
          />
        ) : (
          zones.map((zone) => (
            <g key={zone.word}>
              <rect
                x={x(zone.from)}
                y={top}
                width={Math.max(0, x(zone.to) - x(zone.from))}
                height={bar}
                fill={zone.fill}
                stroke="var(--rule)"
              />
              <text
                x={(x(zone.from) + x(zone.to)) / 2}
                y={top + bar + 32}
                textAnchor="middle"
                fill="var(--ink-soft)"
              >
                {zone.word}
              </text>
            </g>
          ))
        )}
        {calibratedPoints === null
          ? null
          : [bands.under, 1, bands.over, bands.farOver].map((mark) => (
              <g key={mark}>
                <line
                  x1={x(mark)}
                  x2={x(mark)}
                  y1={top}
                  y2={top + bar + 5}
                  stroke={mark === 1 ? "var(--ink)" : "var(--rule-strong)"}
                  strokeDasharray={mark === 1 ? "4 3" : undefined}
                />
                <text
                  x={x(mark)}
                  y={top + bar + 17}
                  textAnchor="middle"
                  fill={mark === 1 ? "var(--ink)" : "var(--ink-soft)"}
                >
                  {mark === 1 ? `velocity ${calibratedPoints}` : ratioWords(mark)}
                </text>
              </g>
            ))}
        {last.map((one) => (
          <circle
            key={one.number}
            cx={x(one.points / base)}
            cy={top + bar / 2}
            r={3.5}
            fill="none"
            stroke="var(--ink-soft)"
            strokeWidth={1.4}
          >
            <title>{`Accepted in sprint ${one.number}: ${one.points}`}</title>
          </circle>
        ))}
        {savedPoints === points ? null : (
          <line
            x1={x(savedRatio)}
            x2={x(savedRatio)}
            y1={top - 4}
            y2={top + bar + 4}
            stroke="var(--ink-soft)"
            strokeWidth={2}
            strokeDasharray="2 2"
          />
        )}
        <path
          d={`M${x(ratio)} ${top + bar} V${top - 2} m-6 -7 h12 l-6 8 z`}
          fill="var(--ink)"
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
        <text
          x={Math.min(Math.max(x(ratio), 60), width - 60)}
          y={top - 14}
          textAnchor="middle"
          fill="var(--ink)"
          fontWeight={600}
          fontSize={13}
        >
          {points} points{calibratedPoints === null ? "" : ` · ${ratioWords(ratio)} ×`}
        </text>
      </svg>
    </ChartFrame>
  );
}
