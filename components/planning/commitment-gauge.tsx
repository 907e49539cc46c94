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
export function CommitmentGauge(props: Props) {
  const { velocity, points, savedPoints } = props;
  const { calibratedPoints, bands, last, range } = velocity;
  const past = last.map((one) => `${one.points} (sprint ${one.number})`).join(", ");
  const caption =
    calibratedPoints === null
      ? `Calibrating: ${last.length} of ${velocity.sprintsNeeded} sprints are closed${
          range ? `; they accepted ${past}, so ${range.min} to ${range.max}` : ""
        }. The bands appear once ${velocity.sprintsNeeded} sprints are closed.`
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
          ["With your changes", points, ratioOf(points)],
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
                ["Blocked above", tenth(bands.farOver * base), bands.farOver],
              ]
            : calibratedPoints === 0
              ? [["Blocked above", 0, "–"]]
              : []),
        ],
      }}
    >
      <Scale {...props} base={base} />
    </ChartFrame>
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function zonesOf(
  { calibratedPoints, bands: { under, over, farOver } }: PlanVelocity,
  most: number,
) {
  if (calibratedPoints === null) return [{ from: 0, to: most, fill: "var(--well)", word: "" }];
  if (calibratedPoints === 0)
    return [{ from: 0, to: most, fill: "var(--off-track-well)", word: "blocked" }];
  return [
    { from: 0, to: under, fill: "var(--at-risk-well)", word: "under" },
    { from: under, to: over, fill: "var(--on-track-well)", word: "fits" },
    { from: over, to: farOver, fill: "var(--at-risk-well)", word: "over" },
    { from: farOver, to: most, fill: "var(--off-track-well)", word: "blocked" },
  ];
}

const spokenOf = (points: number, ratio: number, calibratedPoints: number | null): string =>
  calibratedPoints === null
    ? `${counted(points, "point")} planned; velocity is calibrating`
    : calibratedPoints === 0
      ? `${counted(points, "point")} planned; the calibrated velocity is 0`
      : `${counted(points, "point is", "points are")} ${ratioWords(ratio)} times the calibrated velocity of ${calibratedPoints}`;

/** Zones are drawn, words are set over them in percent: they stay readable at every width. */
function Scale({ velocity, base, points, savedPoints, number }: Props & { base: number }) {
  const { calibratedPoints, bands, last } = velocity;
  const most = Math.max(bands.farOver + 0.25, (Math.max(points, savedPoints) / base) * 1.06);
  const at = (ratio: number) => (Math.min(ratio, most) / most) * 100;
  const ratio = points / base;
  const zones = zonesOf(velocity, most);
  const marks = !calibratedPoints ? [] : [bands.under, 1, bands.over, bands.farOver];
  const spoken = spokenOf(points, ratio, calibratedPoints);
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
      <Zones
        zones={zones}
        marks={marks}
        at={at}
        saved={savedPoints === points ? null : savedPoints / base}
        ratio={ratio}
      />
      <Past last={last} leftOf={(accepted) => at(accepted / base)} />
      {marks.map((mark) => (
        <Word
          key={mark}
          left={at(mark)}
          look={`top-14 -translate-x-1/2 ${mark === 1 ? "font-medium" : "text-soft"}`}
        >
          {mark === 1 ? "1" : ratioWords(mark)}
        </Word>
      ))}
      {zones.map((zone) => (
        <Word
          key={zone.from}
          left={(at(zone.from) + at(zone.to)) / 2}
          look="top-[4.6rem] -translate-x-1/2 text-soft"
        >
          {zone.word}
        </Word>
      ))}
    </div>
  );
}

/** A dot for what each of the last sprints accepted. */
function Past({
  last,
  leftOf,
}: Pick<PlanVelocity, "last"> & { leftOf: (points: number) => number }) {
  return last.map((one) => (
    <span
      key={one.number}
      title={`Accepted in sprint ${one.number}: ${one.points}`}
      className="absolute top-9 size-2 -translate-x-1/2 rounded-full border border-soft bg-paper"
      style={{ left: `${leftOf(one.points)}%` }}
    />
  ));
}

/** The zones, the borders between them, what is saved and what is tried out. */
function Zones({
  zones,
  marks,
  at,
  saved,
  ratio,
}: {
  zones: ReturnType<typeof zonesOf>;
  marks: readonly number[];
  at: (ratio: number) => number;
  saved: number | null;
  ratio: number;
}) {
  return (
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
      {saved === null ? null : <Line x={at(saved)} from={4} to={32} dashed />}
      <Line x={at(ratio)} from={2} to={30} strong />
    </svg>
  );
}

function Word({ left, look, children }: { left: number; look: string; children: string }) {
  return (
    <span className={`absolute ${look}`} style={{ left: `${left}%` }}>
      {children}
    </span>
  );
}

type LineProps = Readonly<Record<"x" | "from" | "to", number>> & {
  readonly dashed?: boolean;
  readonly strong?: boolean;
};

function Line({ x, from, to, dashed, strong }: LineProps) {
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
