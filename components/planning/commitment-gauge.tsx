import type { PlanVelocity } from "#domain";
import { counted } from "#domain";
import { ChartFrame } from "#kit/charts/chart-frame";

interface Props {
  readonly velocity: PlanVelocity;
  /** As tried out now. */
  readonly points: number;
  readonly savedPoints: number;
  readonly number: number;
}

const ratioWords = (ratio: number): string => ratio.toFixed(2);

/** How much a plan takes on, against calibrated velocity, with the bands in which a lock is silent, warns or refuses. */
export function CommitmentGauge({ velocity, points, savedPoints, number }: Props) {
  const { calibratedPoints, bands, last, range } = velocity;
  const past = last.map((one) => `${one.points} (sprint ${one.number})`).join(", ");
  const caption =
    calibratedPoints === null
      ? `Calibrating: ${last.length} of ${velocity.sprintsNeeded} sprints are closed${
          range ? `; they accepted ${past}, so ${range.min} to ${range.max}` : ""
        }. No band is drawn before that.`
      : `Calibrated velocity ${calibratedPoints}: the median of ${past}; range ${range?.min} to ${range?.max}.`;
  const base = calibratedPoints || Math.max(1, range?.max ?? points);
  const ratioOf = (value: number) => (calibratedPoints ? ratioWords(value / base) : "–");
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
          ["Tried out", points, ratioOf(points)],
          ["Saved", savedPoints, ratioOf(savedPoints)],
          ...last.map((one) => [
            `Accepted in sprint ${one.number}`,
            one.points,
            ratioOf(one.points),
          ]),
          ...(calibratedPoints
            ? [
                ["Undercommitted below", tenth(bands.under * base), bands.under],
                ["Overcommitted above", tenth(bands.over * base), bands.over],
                ["Refused above", tenth(bands.farOver * base), bands.farOver],
              ]
            : calibratedPoints === 0
              ? [["Refused above", 0, "–"]]
              : []),
        ],
      }}
    >
      <Scale
        velocity={velocity}
        base={base}
        points={points}
        savedPoints={savedPoints}
        number={number}
      />
    </ChartFrame>
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Zones are drawn, words are set over them in percent: they stay readable at every width. */
function Scale({ velocity, base, points, savedPoints, number }: Props & { base: number }) {
  const { calibratedPoints, bands, last } = velocity;
  const most = Math.max(bands.farOver + 0.25, (Math.max(points, savedPoints) / base) * 1.06);
  const at = (ratio: number) => (Math.min(ratio, most) / most) * 100;
  const ratio = points / base;
  const zones =
    calibratedPoints === null
      ? [{ from: 0, to: most, fill: "var(--well)", word: "" }]
      : calibratedPoints === 0
        ? [{ from: 0, to: most, fill: "var(--off-track-well)", word: "refused" }]
        : [
            { from: 0, to: bands.under, fill: "var(--at-risk-well)", word: "under" },
            { from: bands.under, to: bands.over, fill: "var(--on-track-well)", word: "fits" },
            { from: bands.over, to: bands.farOver, fill: "var(--at-risk-well)", word: "over" },
            { from: bands.farOver, to: most, fill: "var(--off-track-well)", word: "refused" },
          ];
  const marks = !calibratedPoints ? [] : [bands.under, 1, bands.over, bands.farOver];
  const spoken =
    calibratedPoints === null
      ? `${counted(points, "point")} tried out, velocity is calibrating`
      : calibratedPoints === 0
        ? `${counted(points, "point")} tried out, the calibrated velocity is 0`
        : `${counted(points, "point is", "points are")} ${ratioWords(ratio)} times the calibrated velocity of ${calibratedPoints}`;
  return (
    <div
      role="img"
      aria-label={`Sprint ${number}: ${spoken}`}
      className="relative h-24 text-small tabular-nums"
    >
      <span
        className="absolute top-0 -translate-x-1/2 font-semibold whitespace-nowrap"
        style={{ left: `clamp(4.5rem, ${at(ratio)}%, calc(100% - 4.5rem))` }}
      >
        {counted(points, "point")}
        {calibratedPoints ? ` · ${ratioWords(ratio)} ×` : ""}
      </span>
      <svg
        viewBox="0 0 100 34"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="absolute inset-x-0 top-5 h-9 w-full overflow-visible"
      >
        {zones.map((zone) => (
          <rect
            key={zone.from}
            x={at(zone.from)}
            y={8}
            width={at(zone.to) - at(zone.from)}
            height={22}
            fill={zone.fill}
            stroke="var(--rule)"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {marks.map((mark) => (
          <Line key={mark} x={at(mark)} from={8} to={34} dashed={mark === 1} />
        ))}
        {savedPoints === points ? null : (
          <Line x={at(savedPoints / base)} from={4} to={32} dashed />
        )}
        <Line x={at(ratio)} from={2} to={30} strong />
      </svg>
      {last.map((one) => (
        <span
          key={one.number}
          title={`Accepted in sprint ${one.number}: ${one.points}`}
          className="absolute top-9 size-2 -translate-x-1/2 rounded-full border border-soft bg-paper"
          style={{ left: `${at(one.points / base)}%` }}
        />
      ))}
      {marks.map((mark) => (
        <span
          key={mark}
          className={`absolute top-14 -translate-x-1/2 ${mark === 1 ? "font-medium" : "text-soft"}`}
          style={{ left: `${at(mark)}%` }}
        >
          {mark === 1 ? "1" : ratioWords(mark)}
        </span>
      ))}
      {zones.map((zone) => (
        <span
          key={zone.from}
          className="absolute top-[4.6rem] -translate-x-1/2 text-soft"
          style={{ left: `${(at(zone.from) + at(zone.to)) / 2}%` }}
        >
          {zone.word}
        </span>
      ))}
    </div>
  );
}

function Line({
  x,
  from,
  to,
  dashed,
  strong,
}: {
  x: number;
  from: number;
  to: number;
  dashed?: boolean;
  strong?: boolean;
}) {
  return (
    <line
      x1={x}
      x2={x}
      y1={from}
      y2={to}
      stroke={strong ? "var(--ink)" : "var(--rule-strong)"}
      strokeWidth={strong ? 3 : 1}
      strokeDasharray={dashed ? "3 2" : undefined}
      vectorEffect="non-scaling-stroke"
    />
  );
}
