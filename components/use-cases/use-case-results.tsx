import type { MeasurementLine, UseCasePage } from "#domain";
import { counted, resultDecisions, wordFor } from "#domain";
import { RadioField, TextAreaField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { EvidenceLink } from "../evidence/evidence-list.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { FormOnDemand } from "../shared/form-disclosure.tsx";
import type { Opened } from "../shared/on-demand.tsx";
import { ResultFields } from "./metric-fields.tsx";
import { ResultChart } from "./result-chart.tsx";
import { VerdictBadge } from "./use-case-look.tsx";

interface Props {
  readonly page: UseCasePage;
  readonly opened: Opened;
}

/** What was measured, drawn against the threshold; below it, the decision. */
export function UseCaseResults({ page, opened }: Props) {
  const { series, slug, offers, useCase, measurements } = page;
  return (
    <Section title="Results" id="results">
      {series ? (
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[2fr_3fr]">
          <ResultChart series={series} today={page.today} />
          <Measurements rows={measurements} />
        </div>
      ) : (
        <p className="text-soft">
          {page.metrics.length === 0
            ? "Nothing is measured yet. Set the metrics and a threshold first."
            : "Nothing is measured yet."}
        </p>
      )}
      {page.isBelow && page.isUnderWay ? <Decide page={page} /> : null}
      {page.metrics.length > 0 ? (
        <div className="mt-4 max-w-3xl print:hidden">
          <FormOnDemand
            name="record"
            opened={opened}
            offer={offers.record}
            summary="Record a result"
            program={slug}
          >
            {() => (
              <CommandForm
                program={slug}
                offer={offers.record}
                hidden={{ useCaseId: useCase.id }}
                submit="Record result"
                done="Recorded."
              >
                <ResultFields page={page} />
              </CommandForm>
            )}
          </FormOnDemand>
        </div>
      ) : null}
    </Section>
  );
}

const shownMeasurements = 5;

function Measurements({ rows }: { rows: readonly MeasurementLine[] }) {
  return (
    <div className="min-w-0">
      <Table
        caption="Measurements, the latest first"
        columns={[
          { key: "what", label: "Measured" },
          { key: "results", label: "Result and threshold then" },
          { key: "verdict", label: "Verdict", width: "10rem" },
        ]}
      >
        {rows.slice(0, shownMeasurements).map((row) => (
          <Row key={row.number}>
            <Cell head>
              {row.label || `No. ${row.number}`}
              <span className="block text-small font-normal text-soft">
                <Day day={row.day} /> · {row.dataset}
              </span>
              {row.evidence ? (
                <span className="block text-small font-normal">
                  <EvidenceLink of={row.evidence} />
                </span>
              ) : null}
            </Cell>
            <Cell>
              {row.results.map(({ metric, value, threshold }) => (
                <span key={metric} className="block">
                  {metric} <strong>{value}</strong>
                  {threshold ? (
                    <span className="whitespace-nowrap text-soft"> of {threshold}</span>
                  ) : null}
                </span>
              ))}
            </Cell>
            <Cell>
              <VerdictBadge verdict={row.verdict} />
              {row.decisions.map((one) => (
                <span key={one.word + one.day} className="block text-small text-soft">
                  {one.word}, {one.by}, <Day day={one.day} weekday={false} />
                </span>
              ))}
            </Cell>
          </Row>
        ))}
      </Table>
      {rows.length > shownMeasurements ? (
        <p className="mt-1 text-small text-soft">
          {counted(rows.length - shownMeasurements, "earlier measurement")} in the chart and its
          table.
        </p>
      ) : null}
    </div>
  );
}

const meanings = {
  ITERATE: "Work on it again and measure again. From validating on, it goes back to building.",
  CHANGE_SCOPE: "Ask for another scope. The request is kept as a draft.",
  FALLBACK: "Use the fallback that was planned.",
  STOP: "Stop the use case. What was learned stays on record.",
} as const;

/** Iterate, change the scope, fall back or stop; what closes one of them is read beside it. */
function Decide({ page }: { page: UseCasePage }) {
  const { attempts, attemptsLimit, sprints, sprintsLimit } = page.iterations;
  const latest = page.measurements.find(({ verdict }) => verdict !== "UNJUDGED");
  return (
    <div className="mt-6 max-w-3xl border-l-2 border-strong pl-4">
      <h3 className="font-semibold">
        {page.awaitsDecision ? "Decide about this result" : "Decided about this result"}
      </h3>
      <p className="mb-2 text-small text-soft">
        {counted(attempts, "attempt")} of {attemptsLimit} and {counted(sprints, "sprint")} of{" "}
        {sprintsLimit} used. At the limit, executives decide whether to continue or stop.
      </p>
      {latest?.decisions.map((one) => (
        <p key={one.word + one.day}>
          <strong>{one.word}</strong>, decided by {one.by} on <Day day={one.day} />. {one.reason}
        </p>
      ))}
      {page.awaitsDecision ? (
        <CommandForm
          program={page.slug}
          offer={page.offers.decide}
          hidden={{ useCaseId: page.useCase.id }}
          submit="Record decision"
          done="Decided."
        >
          <RadioField
            name="decision"
            legend="What follows"
            choices={resultDecisions.map((decision) => ({
              value: decision,
              label: wordFor(decision),
              hint: meanings[decision],
              ...(decision === "ITERATE" && !page.iterating.open
                ? {
                    blocked: <FindingList findings={page.iterating.findings} program={page.slug} />,
                  }
                : {}),
            }))}
          />
          <TextAreaField label="Reason" name="reason" rows={2} required />
        </CommandForm>
      ) : null}
    </div>
  );
}
