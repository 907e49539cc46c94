import type { MetricLine, UseCasePage } from "#domain";
import { wordFor } from "#domain";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { FormOnDemand } from "../shared/form-disclosure.tsx";
import type { Opened } from "../shared/on-demand.tsx";
import { MetricFields, ThresholdFields } from "./metric-fields.tsx";

/** The metrics, the threshold in force for each, and those before it. */
export function UseCaseMetrics({ page, opened }: { page: UseCasePage; opened: Opened }) {
  const { metrics, slug, offers } = page;
  const hidden = { useCaseId: page.useCase.id };
  return (
    <Section title="What it must reach" id="metrics">
      {metrics.length === 0 ? (
        <p className="text-soft">
          No metrics yet. Name the one that decides, and the guardrails that must not get worse.
        </p>
      ) : (
        <MetricTable metrics={metrics} />
      )}
      <div className="mt-3 space-y-1 print:hidden">
        <FormOnDemand
          name="metrics-form"
          opened={opened}
          offer={offers.metrics}
          summary={metrics.length === 0 ? "Set the metrics" : "Change the metrics"}
          program={slug}
        >
          {() => (
            <CommandForm
              program={slug}
              offer={offers.metrics}
              hidden={hidden}
              submit="Save metrics"
            >
              <MetricFields metrics={metrics} />
            </CommandForm>
          )}
        </FormOnDemand>
        {metrics.length > 0 ? (
          <FormOnDemand
            name="threshold"
            opened={opened}
            offer={offers.threshold}
            summary="Set a threshold"
            program={slug}
          >
            {() => (
              <div className="max-w-3xl">
                <CommandForm
                  program={slug}
                  offer={offers.threshold}
                  hidden={hidden}
                  submit="Set threshold"
                >
                  <ThresholdFields page={page} />
                </CommandForm>
              </div>
            )}
          </FormOnDemand>
        ) : null}
      </div>
    </Section>
  );
}

function MetricTable({ metrics }: { metrics: readonly MetricLine[] }) {
  return (
    <Table
      caption="Metrics and their thresholds"
      columns={[
        { key: "metric", label: "Metric" },
        { key: "threshold", label: "Threshold", width: "9rem" },
        { key: "dataset", label: "Dataset" },
        { key: "due", label: "Reach it by", width: "9rem" },
        { key: "reason", label: "Why this value" },
      ]}
    >
      {metrics.map(({ name, kind, tolerance, toleranceWords, threshold, earlier }) => (
        <Row key={name}>
          <Cell head>
            {name}
            <span className="block text-small font-normal text-soft">
              {wordFor(kind)}
              {tolerance > 0 ? `, tolerance ${toleranceWords}` : ""}
            </span>
          </Cell>
          <Cell>
            {threshold ? <strong>{threshold.words}</strong> : "Not set"}
            {earlier.map((one) => (
              <span key={one.id} className="block text-small text-soft">
                before: {one.words}
              </span>
            ))}
          </Cell>
          <Cell>{threshold?.dataset ?? "–"}</Cell>
          <Cell>{threshold ? <Day day={threshold.dueDay} /> : "–"}</Cell>
          <Cell>
            {threshold ? (
              <>
                {threshold.reason}
                <span className="block text-small text-soft">
                  {threshold.setBy}, in force since <Day day={threshold.setDay} weekday={false} />
                </span>
              </>
            ) : (
              "–"
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
