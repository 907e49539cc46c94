import type { ReportContent } from "#domain";
import { counted } from "#domain";
import { CapabilityChart } from "../indicators/capability-chart.tsx";
import { EnergyChart } from "../indicators/energy-chart.tsx";
import { Day } from "../shared/day.tsx";
import type { Places } from "../shared/placed-sentence.tsx";
import { MemoSection } from "./memo-section.tsx";
import { ReportKpis } from "./report-kpis.tsx";
import { ReportOutcomes } from "./report-outcomes.tsx";
import { ReportSources } from "./report-sources.tsx";

interface Content {
  readonly content: ReportContent;
}

type FigureProps = Content & { readonly places: Places };

/** What the memo rests on. */
export function ReportFigures(props: FigureProps) {
  const { content } = props;
  const { energy } = content;
  return (
    <>
      <Outcomes {...props} />
      {energy.length > 0 ? (
        <MemoSection title="Organizational energy">
          <EnergyChart lines={energy} title="Figure 2. Remaining organizational capacity" />
        </MemoSection>
      ) : null}
      <Capability content={content} />
      <MemoSection title="Days of the figures">
        <ReportSources content={content} />
      </MemoSection>
    </>
  );
}

function Capability({ content: { capability, adoption } }: Content) {
  return (
    <MemoSection
      title="Are we more capable?"
      figures={
        capability
          ? [
              {
                value: `${capability.up} of ${capability.of}`,
                words: (
                  <>
                    domains up by at least half a level, provisional,{" "}
                    <Day day={capability.day} weekday={false} />
                  </>
                ),
              },
            ]
          : []
      }
    >
      {capability ? (
        <CapabilityChart
          capability={capability}
          title="Figure 3. Maturity since the start of the cycle"
        />
      ) : (
        <p>Nobody has scored the organization’s maturity in this cycle.</p>
      )}
      <ReportKpis lines={adoption} />
    </MemoSection>
  );
}

function Outcomes({ content, places }: FigureProps) {
  const { outcomes } = content;
  const delivered = outcomes.filter(({ state }) => state === "DELIVERED" || state === "ADOPTED");
  const technical = outcomes.filter(({ state }) => state === "TECHNICALLY_COMPLETE");
  return (
    <MemoSection
      title="Outcomes"
      figures={[
        { value: `${delivered.length} of ${outcomes.length}`, words: "delivered" },
        ...(technical.length > 0
          ? [{ value: technical.length, words: "only technically complete" }]
          : []),
      ]}
    >
      <ReportOutcomes outcomes={outcomes} places={places} />
      <Delivery content={content} />
    </MemoSection>
  );
}

function Delivery({ content: { delivery } }: Content) {
  if (delivery.sprints.length === 0) return null;
  const told = delivery.sprints
    .map(({ number, committedPoints, acceptedPoints }) =>
      committedPoints === null
        ? `${acceptedPoints} in sprint ${number}`
        : `${acceptedPoints} of ${committedPoints} in sprint ${number}`,
    )
    .slice(-6)
    .join(", ");
  return (
    <p className="mt-3 text-small text-soft">
      Accepted points of committed points: {told}.{" "}
      {delivery.calibratedPoints === null
        ? "Velocity is still calibrating."
        : `Calibrated velocity: ${counted(delivery.calibratedPoints, "point")} a sprint.`}
    </p>
  );
}
