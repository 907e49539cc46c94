import type { ForecastPage } from "#domain";
import { ChartFrame } from "#kit/charts/chart-frame";
import { short } from "#kit/charts/scale";
import { Sideways } from "#kit/sideways";
import { Day, DayText } from "../shared/day.tsx";

const [labels, head, line, bar, foot] = [92, 40, 34, 18, 8];
/** "10 Jan 2027", with space beside it. */
const widestDay = 76;
/** The surer the band, the wider and the paler. */
const shades: Readonly<Record<number, number>> = { 50: 0.78, 80: 0.45, 95: 0.2 };

type Band = ForecastPage["bands"][number];

const endOf = (number: number | null, day: Band["fromDay"]) =>
  number === null || day === null ? (
    "beyond the forecast horizon"
  ) : (
    <span key={number}>
      sprint {number}, <Day day={day} year />
    </span>
  );

/** Sprints across, one bar for each share of the runs: from the first sprint it may end with to the last. */
export function ForecastBands({ view }: { view: ForecastPage }) {
  return (
    <ChartFrame
      title="Sprints in which the open work will be done"
      caption="10,000 runs. Each draws closed sprints at random, newer ones more often, until enough points are accepted. The same data always gives the same result."
      twin={{
        columns: [{ label: "Share of the runs" }, { label: "From" }, { label: "To" }],
        rows: view.bands.map((band) => [
          `${band.percent}%`,
          endOf(band.fromNumber, band.fromDay),
          endOf(band.toNumber, band.toDay),
        ]),
      }}
    >
      <Picture view={view} />
    </ChartFrame>
  );
}

/** One drawing: heads, bars and the end of the cycle share its columns. */
function Picture({ view }: { view: ForecastPage }) {
  const { sprints, bands, cycleEnd } = view;
  const column = Math.max(34, Math.min(120, 620 / sprints.length));
  const width = labels + sprints.length * column;
  const height = head + bands.length * line + foot;
  const x = (at: number) => labels + at * column;
  const beyond = cycleEnd ? sprints.findIndex(({ endDay }) => endDay > cycleEnd.day) : -1;
  const words = bands
    .map(
      ({ percent, fromNumber, toNumber }) =>
        `${percent}%: ${fromNumber === null ? "beyond the forecast horizon" : `sprint ${fromNumber} to ${toNumber ?? "beyond the forecast horizon"}`}`,
    )
    .join("; ");
  return (
    <Sideways label="Bands of the forecast">
      <svg
        role="img"
        aria-label={`Forecast by sprint. ${words}`}
        viewBox={`0 0 ${short(width)} ${height}`}
        className="h-auto w-full"
        style={{
          minWidth: Math.min(width, labels + sprints.length * 46),
          maxWidth: width * 1.15,
          fontSize: 11.5,
        }}
      >
        {sprints.map(({ number, endDay, planned }, at) => (
          <g key={number} fill={planned ? "var(--ink)" : "var(--ink-soft)"}>
            <line x1={short(x(at))} x2={short(x(at))} y1={head} y2={height} stroke="var(--rule)" />
            <text
              x={short(x(at) + column / 2)}
              y={14}
              textAnchor="middle"
              fontWeight={planned ? 600 : 400}
            >
              S{number}
            </text>
            {column >= widestDay || at % 2 === 0 ? (
              <text x={short(x(at) + column / 2)} y={30} textAnchor="middle">
                <DayText day={endDay} weekday={false} />
              </text>
            ) : null}
          </g>
        ))}
        {bands.map((band, row) => (
          <Bar key={band.percent} band={band} row={row} x={x} count={sprints.length} />
        ))}
        {beyond > 0 ? (
          <>
            <line
              x1={short(x(beyond))}
              x2={short(x(beyond))}
              y1={head - 4}
              y2={height}
              stroke="var(--off-track)"
              strokeWidth={1.5}
              strokeDasharray="4 3"
            />
            <text x={short(x(beyond) + 4)} y={height - 2} fill="var(--off-track)">
              cycle ends
            </text>
          </>
        ) : null}
      </svg>
    </Sideways>
  );
}

function Bar({
  band: { percent, fewestSprints, mostSprints },
  row,
  x,
  count,
}: {
  band: Band;
  row: number;
  x: (at: number) => number;
  count: number;
}) {
  const top = head + row * line + (line - bar) / 2;
  const from = Math.min(count, fewestSprints ?? count + 1) - 1;
  const cut = mostSprints === null || mostSprints > count;
  const to = cut ? count : mostSprints;
  return (
    <g>
      <text x={0} y={top + 13} fill="var(--ink)">
        {percent}% of runs
      </text>
      <rect
        x={short(x(from) + 2)}
        y={top}
        width={short(Math.max(4, x(to) - x(from) - 4))}
        height={bar}
        rx={3}
        fill="var(--ink)"
        fillOpacity={shades[percent] ?? 0.3}
      />
      {cut ? (
        <text
          x={short(x(to) - 14)}
          y={top + 13}
          fill="var(--ink)"
          stroke="var(--paper)"
          strokeWidth={3}
          paintOrder="stroke"
        >
          →
        </text>
      ) : null}
    </g>
  );
}
