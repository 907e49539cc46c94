import type { SprintOutlookView } from "#domain";
import { counted, ordinal, percent, plural } from "#domain";
import { Badge } from "#kit/badge";
import { ChartFrame } from "#kit/charts/chart-frame";
import { scale, short } from "#kit/charts/scale";
import { Section } from "#kit/section";
import type { Tone } from "#kit/tone";
import { Day } from "../shared/day.tsx";

type Likely = NonNullable<SprintOutlookView["likely"]>;

const verdicts: Readonly<Record<Likely["verdict"], readonly [Tone, string]>> = {
  SHORT: ["off-track", "The commitment will very likely be missed"],
  LIKELY_SHORT: ["at-risk", "The commitment will likely be missed"],
  IN_REACH: ["on-track", "The commitment is within reach"],
};

/** Early warning: the predicted outcome of the running sprint, what moves it most, and what it was learned from. */
export function SprintOutlook({ view }: { view: SprintOutlookView }) {
  const { committedPoints, lowPoints, highPoints, difference, likely } = view;
  return (
    <Section
      id="outlook"
      title="Early warning"
      aside={
        <>
          As of <Day day={view.asOf} />
        </>
      }
    >
      {likely ? (
        <p className="mb-2">
          <Badge tone={verdicts[likely.verdict][0]}>{verdicts[likely.verdict][1]}</Badge>
        </p>
      ) : null}
      <p className="max-w-3xl">
        <strong>
          Sprint {view.number} will likely accept {lowPoints} to {counted(highPoints, "point")};{" "}
          {committedPoints} {plural(committedPoints, "is", "are")} committed
        </strong>
        {likely
          ? `, most likely ${likely.points}: ${signed(likely.difference)} against the commitment, and in 4 of 5 cases between ${signed(difference.low)} and ${signed(difference.high)}.`
          : `, in 4 of 5 cases: between ${signed(difference.low)} and ${signed(difference.high)} against the commitment. `}
        {view.calibrating ? (
          <>
            <strong>This is not reliable yet:</strong> the program is calibrating;{" "}
            {counted(view.sprintsWanted, "more closed sprint is", "more closed sprints are")}{" "}
            needed.
          </>
        ) : null}
      </p>
      <div className="mt-4 grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <Band view={view} />
        <Moves view={view} />
      </div>
    </Section>
  );
}

function Moves({ view }: { view: SprintOutlookView }) {
  return (
    <div>
      <h3 className="mb-1 font-medium">Strongest factors</h3>
      {view.attributions.length > 0 ? (
        <ol className="space-y-1">
          {view.attributions.map(({ sentence, effectPoints }) => (
            <li key={sentence} className="flex justify-between gap-4">
              <span className="text-soft">{sentence}</span>
              <span className="whitespace-nowrap tabular-nums">{signed(effectPoints)}</span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-soft">No factor differs from the usual.</p>
      )}
      <p className="mt-3 text-small text-soft">
        <LearnedFrom view={view} />
      </p>
    </div>
  );
}

/** "+3", "−4", "±0". */
const signed = (points: number): string =>
  points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "±0";

/** On how many own sprints it stands, what was assumed before, and how earlier predictions did. */
function LearnedFrom({ view }: { view: SprintOutlookView }) {
  const { learnedFrom, assumed, backtest, judgedFromSprints } = view;
  return (
    <>
      {learnedFrom === 0
        ? "This team has no closed sprint yet, so the range is based on the program's settings alone. "
        : `Learned from ${counted(learnedFrom, "closed sprint")} of this team. `}
      Before the first one, the settings assume that a sprint accepts{" "}
      {percent(assumed.acceptedRatio)} of its commitment, which counts as{" "}
      {counted(assumed.pseudoSprints, "sprint")}, and that 8 of 10 end at most{" "}
      {percent(assumed.lossRatio)} of the commitment lower and {percent(assumed.gainRatio)} of a
      usual sprint higher, which counts as {counted(assumed.spreadPseudoSprints, "sprint")}.{" "}
      {backtest === null
        ? `How earlier predictions did is shown from the ${ordinal(judgedFromSprints)} closed sprint on.`
        : `Of the predictions at this point of earlier sprints, ${backtest.inside} of ${backtest.sprints} were inside the range.`}
    </>
  );
}

const [width, height, left, right, middle] = [440, 92, 8, 8, 44];

/** Points on a line: accepted so far, the range, the likely end, and the commitment. */
function Band({ view }: { view: SprintOutlookView }) {
  const { committedPoints, acceptedSoFar, lowPoints, highPoints, likely } = view;
  return (
    <ChartFrame
      title="Accepted points at the end of the sprint"
      caption={`The sprint ends inside the bar in 4 of 5 cases${likely ? "; the dot is the most likely end" : ""}.`}
      twin={{
        columns: [{ label: "At the end" }, { label: "Points", numeric: true }],
        rows: [
          ["Accepted so far", acceptedSoFar],
          ["Range, low", lowPoints],
          ...(likely ? [["Most likely", likely.points]] : []),
          ["Range, high", highPoints],
          ["Committed now", committedPoints],
        ],
      }}
    >
      <Picture view={view} />
    </ChartFrame>
  );
}

/** One drawing: every mark and its words share one scale. */
function Picture({ view }: { view: SprintOutlookView }) {
  const { committedPoints, acceptedSoFar, lowPoints, highPoints, likely } = view;
  const most = Math.max(committedPoints, highPoints, 1);
  const x = scale([0, most * 1.08], [left, width - right]);
  const endsAt = (points: number) => (x(points) > width * 0.8 ? "end" : "middle");
  const at = (points: number) => short(x(points));
  return (
    <svg
      role="img"
      aria-label={`${counted(acceptedSoFar, "point")} accepted so far; ${likely ? `likely ${likely.points} at the end, ` : "at the end "}between ${lowPoints} and ${highPoints}; ${committedPoints} committed`}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full"
      style={{ maxWidth: width * 1.25, fontSize: 11.5 }}
    >
      <line x1={left} x2={width - right} y1={middle} y2={middle} stroke="var(--rule-strong)" />
      <rect
        x={left}
        y={middle - 4}
        width={short(Math.max(0, x(acceptedSoFar) - left))}
        height={8}
        fill="var(--complete)"
      />
      <rect
        x={at(lowPoints)}
        y={middle - 9}
        width={short(Math.max(3, x(highPoints) - x(lowPoints)))}
        height={18}
        rx={3}
        fill="var(--ink)"
        fillOpacity={0.25}
      />
      {likely ? <circle cx={at(likely.points)} cy={middle} r={5} fill="var(--ink)" /> : null}
      <line
        x1={at(committedPoints)}
        x2={at(committedPoints)}
        y1={middle - 22}
        y2={middle + 14}
        stroke="var(--ink)"
        strokeDasharray="4 3"
        strokeWidth={1.5}
      />
      <text
        x={at(committedPoints)}
        y={middle - 27}
        textAnchor={endsAt(committedPoints)}
        fill="var(--ink)"
        fontWeight={600}
      >
        {committedPoints} committed
      </text>
      <text x={left} y={middle + 28} fill="var(--complete)" fontWeight={600}>
        {acceptedSoFar} accepted
      </text>
      <text
        x={short((x(lowPoints) + x(highPoints)) / 2)}
        y={middle + 44}
        textAnchor={endsAt((lowPoints + highPoints) / 2)}
        fill="var(--ink)"
      >
        {lowPoints} to {highPoints}
        {likely ? `, likely ${likely.points}` : ""}
      </text>
    </svg>
  );
}
