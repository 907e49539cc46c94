import type { PillarMultiple } from "#domain";
import { wordFor } from "#domain";
import { scale, short } from "#kit/charts/scale";
import { Disclosure } from "#kit/disclosure";
import { Cell, Row, Table } from "#kit/table";
import { ClaimBesideEvidence } from "../shared/claim-beside-evidence.tsx";

const [height, barWidth, gap] = [56, 16, 8];
/** Older sprints than this are in the table only. */
const sprintsShown = 8;

/** The four pillars side by side on one scale: claim beside evidence, and points planned and accepted sprint by sprint. */
export function PillarMultiples({
  pillars,
  now,
  wide,
}: {
  pillars: readonly PillarMultiple[];
  /** All four in one row, where there is room. */
  wide?: boolean;
  /** Number of the running sprint. */
  now: number | null;
}) {
  const top = Math.max(
    1,
    ...pillars.flatMap(({ sprints }) =>
      sprints.flatMap(({ planned, accepted }) => [planned, accepted]),
    ),
  );
  return (
    <figure>
      <ul className={`grid grid-cols-2 gap-x-6 gap-y-6 ${wide ? "lg:grid-cols-4" : ""}`}>
        {pillars.map((one) => (
          <li key={one.pillar} className="min-w-0">
            <h3 className="mb-1 font-medium">{wordFor(one.pillar)}</h3>
            <ClaimBesideEvidence claimed={one.claimed} evidence={one.evidence} />
            <Columns one={one} top={top} now={now} />
          </li>
        ))}
      </ul>
      <figcaption className="mt-3 text-small text-soft">
        Points by sprint, on one scale. Hollow: planned. Solid: accepted.
        {now === null ? null : ` The thick line marks sprint ${now}.`}
      </figcaption>
      <Twin pillars={pillars} />
    </figure>
  );
}

/** One drawing: the bars of a pillar, sprint by sprint, on the scale of all four. */
function Columns({ one, top, now }: { one: PillarMultiple; top: number; now: number | null }) {
  const at = one.sprints.findIndex(({ number }) => number === now);
  const from = Math.max(0, Math.min(at === -1 ? 0 : at - 3, one.sprints.length - sprintsShown));
  const sprints = one.sprints.slice(from, from + sprintsShown);
  const y = scale([0, top], [0, height]);
  const width = Math.max(1, sprints.length) * (barWidth + gap);
  const words = sprints
    .map(({ number, planned, accepted }) => `sprint ${number}: ${accepted} of ${planned}`)
    .join(", ");
  if (sprints.length === 0) return <p className="mt-2 text-small text-soft">No sprints yet.</p>;
  return (
    <svg
      role="img"
      aria-label={`${wordFor(one.pillar)}, points accepted of planned, ${words}`}
      viewBox={`0 0 ${width} ${height + 16}`}
      width={width}
      className="mt-2 h-auto max-w-full"
      style={{ fontSize: 11 }}
    >
      {sprints.map(({ number, planned, accepted }, place) => {
        const x = place * (barWidth + gap) + gap / 2;
        return (
          <g key={number}>
            {planned > 0 ? (
              <rect
                x={x + 0.5}
                y={short(height - y(planned) + 0.5)}
                width={barWidth - 1}
                height={short(Math.max(0, y(planned) - 1))}
                fill="none"
                stroke="var(--rule-strong)"
              />
            ) : null}
            <rect
              x={x}
              y={short(height - y(accepted))}
              width={barWidth}
              height={short(y(accepted))}
              fill="var(--ink)"
            />
            <line
              x1={x - 1}
              x2={x + barWidth + 1}
              y1={height + 0.5}
              y2={height + 0.5}
              stroke={number === now ? "var(--ink)" : "var(--rule)"}
              strokeWidth={number === now ? 2 : 1}
            />
            <text
              x={x + barWidth / 2}
              y={height + 13}
              textAnchor="middle"
              fill={number === now ? "var(--ink)" : "var(--ink-soft)"}
              fontWeight={number === now ? 600 : 400}
            >
              {number}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Twin({ pillars }: { pillars: readonly PillarMultiple[] }) {
  return (
    <div className="text-small print:hidden">
      <Disclosure summary="As a table">
        <Table
          caption="Points by pillar and sprint"
          columns={[
            { key: "pillar", label: "Pillar" },
            { key: "sprint", label: "Sprint", numeric: true },
            { key: "planned", label: "Planned", numeric: true },
            { key: "accepted", label: "Accepted", numeric: true },
          ]}
        >
          {pillars.flatMap(({ pillar, sprints }) =>
            sprints.map(({ number, planned, accepted }) => (
              <Row key={`${pillar} ${number}`}>
                <Cell head>{wordFor(pillar)}</Cell>
                <Cell numeric>{number}</Cell>
                <Cell numeric>{planned}</Cell>
                <Cell numeric>{accepted}</Cell>
              </Row>
            )),
          )}
        </Table>
      </Disclosure>
    </div>
  );
}
