import type { Capability } from "#domain";
import { pillars, wordFor } from "#domain";
import { ChartFrame } from "#kit/charts/chart-frame";

type Domain = Capability["domains"][number];

const levels = [1, 2, 3, 4, 5];
const [edge, span, height] = [3, 94, 19];
/** Places are percent of the width, so that the profile fits a phone and a page alike. */
const at = (level: number): string => `${edge + ((level - 1) / 4) * span}%`;

const levelsOf = ["Baseline", "Now", "Target"].map((label) => ({ label, numeric: true }));

const columns =
  "grid grid-cols-[minmax(0,11.5rem)_minmax(0,1fr)] gap-x-3 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)] print:grid-cols-[52mm_minmax(0,1fr)]";

/** 18 domains as a profile: from the baseline to where they are now, with the target as a ring. */
export function CapabilityChart({ capability, title }: { capability: Capability; title: string }) {
  return (
    <ChartFrame
      title={title}
      caption="Levels 1 to 5, in half levels. Small dot: baseline. Large dot: now (provisional). Ring: target of this cycle."
      twin={{
        columns: ["Domain", "Pillar", ...levelsOf],
        rows: capability.domains.map((domain) => [
          `${domain.id} ${domain.name}`,
          wordFor(domain.pillar),
          domain.baseline.toFixed(1),
          domain.provisional.toFixed(1),
          domain.target.toFixed(1),
        ]),
      }}
    >
      <div className="max-w-2xl text-small leading-[19px]">
        <div className={columns} aria-hidden="true">
          <span />
          <svg aria-hidden="true" width="100%" height={16} className="overflow-visible">
            {levels.map((level) => (
              <text key={level} x={at(level)} y={11} textAnchor="middle" fill="var(--ink-soft)">
                {level}
              </text>
            ))}
          </svg>
        </div>
        {pillars.map((pillar) => (
          <div key={pillar} className="mb-1.5 break-inside-avoid">
            <p className="font-semibold">{wordFor(pillar)}</p>
            <ul>
              {capability.domains
                .filter((domain) => domain.pillar === pillar)
                .map((domain) => (
                  <li key={domain.id} className={columns}>
                    <span className="truncate" title={domain.name}>
                      <span className="inline-block w-8 text-soft">{domain.id}</span>
                      {domain.name}
                    </span>
                    <Track domain={domain} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

function Track({ domain: { baseline, provisional, target, name } }: { domain: Domain }) {
  const y = height / 2;
  const moved = provisional > baseline;
  return (
    <svg
      role="img"
      aria-label={`${name}: baseline ${baseline}, now ${provisional}, target ${target}`}
      width="100%"
      height={height}
      className="block"
    >
      {levels.map((level) => (
        <line key={level} x1={at(level)} x2={at(level)} y1={0} y2={height} stroke="var(--rule)" />
      ))}
      <line
        x1={at(baseline)}
        x2={at(provisional)}
        y1={y}
        y2={y}
        stroke="var(--ink)"
        strokeWidth={2}
      />
      <circle cx={at(target)} cy={y} r={5} fill="none" stroke="var(--rule-strong)" />
      <circle cx={at(baseline)} cy={y} r={2} fill="var(--ink-soft)" />
      <circle cx={at(provisional)} cy={y} r={3.5} fill={moved ? "var(--ink)" : "var(--ink-soft)"} />
    </svg>
  );
}
