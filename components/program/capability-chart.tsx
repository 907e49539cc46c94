import type { Capability } from "#domain";
import { pillars, wordFor } from "#domain";
import { ChartFrame } from "#kit/chart-frame";
import { scale, short } from "#kit/scale";

const [levelWidth, rowHeight, labelWidth] = [70, 19, 250];
const width = labelWidth + 4 * levelWidth + 26;
const headHeight = 20;
const groupHeight = 22;

/** 18 domains as a profile: from the baseline to where they stand now, with the target as a ring. */
export function CapabilityChart({ capability, title }: { capability: Capability; title: string }) {
  const x = scale([1, 5], [labelWidth, labelWidth + 4 * levelWidth]);
  const groups = pillars
    .map((pillar) => ({
      pillar,
      domains: capability.domains.filter((domain) => domain.pillar === pillar),
    }))
    .filter(({ domains }) => domains.length > 0);
  let top = headHeight;
  const placed = groups.map(({ pillar, domains }) => {
    const at = top;
    top += groupHeight + domains.length * rowHeight;
    return { pillar, domains, at };
  });
  return (
    <ChartFrame
      title={title}
      caption="Levels 1 to 5 by half levels. Small dot: baseline; large dot: now, provisional; ring: target of this cycle."
      twin={{
        columns: [
          { label: "Domain" },
          { label: "Pillar" },
          { label: "Baseline", numeric: true },
          { label: "Now", numeric: true },
          { label: "Target", numeric: true },
        ],
        rows: capability.domains.map((domain) => [
          `${domain.id} ${domain.name}`,
          wordFor(domain.pillar),
          domain.baseline.toFixed(1),
          domain.provisional.toFixed(1),
          domain.target.toFixed(1),
        ]),
      }}
    >
      <svg
        role="img"
        aria-label={`${capability.up} of ${capability.of} domains are up by at least half a level since the baseline`}
        viewBox={`0 0 ${width} ${top + 4}`}
        className="h-auto w-full"
        style={{ maxWidth: width * 1.2, fontSize: 11.5 }}
      >
        {[1, 2, 3, 4, 5].map((level) => (
          <g key={level}>
            <line
              x1={short(x(level))}
              x2={short(x(level))}
              y1={headHeight - 4}
              y2={top}
              stroke="var(--rule)"
            />
            <text x={short(x(level))} y={headHeight - 9} textAnchor="middle" fill="var(--ink-soft)">
              {level}
            </text>
          </g>
        ))}
        {placed.map(({ pillar, domains, at }) => (
          <g key={pillar}>
            <text x={0} y={at + 15} fill="var(--ink)" fontWeight={600}>
              {wordFor(pillar)}
            </text>
            {domains.map((domain, row) => {
              const y = at + groupHeight + row * rowHeight + rowHeight / 2 - 2;
              const moved = domain.provisional > domain.baseline;
              return (
                <g key={domain.id}>
                  <text x={0} y={y + 4} fill="var(--ink-soft)">
                    <tspan>{domain.id}</tspan>
                    <tspan x={30} fill="var(--ink)">
                      {shortened(domain.name)}
                    </tspan>
                  </text>
                  <line
                    x1={short(x(domain.baseline))}
                    x2={short(x(domain.provisional))}
                    y1={y}
                    y2={y}
                    stroke="var(--ink)"
                    strokeWidth={2}
                  />
                  <circle
                    cx={short(x(domain.target))}
                    cy={y}
                    r={5}
                    fill="none"
                    stroke="var(--rule-strong)"
                  />
                  <circle cx={short(x(domain.baseline))} cy={y} r={2} fill="var(--ink-soft)" />
                  <circle
                    cx={short(x(domain.provisional))}
                    cy={y}
                    r={3.5}
                    fill={moved ? "var(--ink)" : "var(--ink-soft)"}
                  />
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}

const longest = 38;
const shortened = (name: string): string =>
  name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;
