import type { ReadingsCharts, ReadingsPage } from "#domain";
import { counted, routes } from "#domain";
import { Columns } from "#kit/charts/columns";
import { Disclosure } from "#kit/disclosure";
import { Section } from "#kit/section";
import { Tabs } from "#kit/tabs";
import { EnergyPage } from "./energy-body.tsx";
import { IndicatorTrends, ReadIndicator } from "./indicator-trends.tsx";
import { PulseBody } from "./pulse-body.tsx";
import { EnergyOverSprints, IndicatorOverSprints, MaturityProfile } from "./readings-charts.tsx";
import { ClearedWarnings, WarningList } from "./warning-list.tsx";

interface Props {
  readonly page: ReadingsPage;
  readonly charts: ReadingsCharts;
  /** Whether the address asks for the maturity profile. */
  readonly maturity: boolean;
}

/** What the early signals say; the maturity profile, where domains are scored, stands behind a tab. */
export function ReadingsBody({ page, charts, maturity }: Props) {
  const shown = { view: charts, program: page.slug, today: page.day };
  const here = routes.indicators(page.slug);
  if (charts.maturity === null) return <Signals page={page} charts={charts} />;
  return (
    <>
      <Tabs
        label="Kinds of indicators"
        tabs={[
          { href: here, label: "Early signals", current: !maturity },
          { href: `${here}?show=maturity`, label: "Maturity profile", current: maturity },
        ]}
      />
      {maturity ? <MaturityProfile {...shown} /> : <Signals page={page} charts={charts} />}
    </>
  );
}

/** Energy over the whole width; below it what warns, beside the pulse and the indicators. */
function Signals({ page, charts }: Omit<Props, "maturity">) {
  const shown = { view: charts, program: page.slug, today: page.day };
  const { slug, day, members, pulse, warnings, cleared } = page;
  return (
    <>
      <Section title="Organizational energy" id="energy">
        <EnergyPage
          view={page.energy}
          members={members}
          program={slug}
          chart={<EnergyOverSprints {...shown} />}
        />
      </Section>
      <Columns wide="left">
        <div>
          <Section
            title="Warnings"
            id="warnings"
            note={`Each warning needs an owner, a next step and a review date within ${counted(page.interventionDays, "working day")}, or a reason to only watch it.${page.runsProgram ? "" : " The execution lead records them."}`}
          >
            <WarningList
              rows={warnings}
              more={page.moreWarnings}
              program={slug}
              day={day}
              members={members}
            />
          </Section>
          {cleared.length > 0 ? (
            <Section title="Resolved" id="cleared">
              <Disclosure summary={`Show ${counted(cleared.length, "resolved warning")}`}>
                <ClearedWarnings rows={cleared} program={slug} />
              </Disclosure>
            </Section>
          ) : null}
        </div>
        <div>
          <Section title="Morale pulse" id="pulse">
            <PulseBody pulse={pulse} program={slug} runsProgram={page.runsProgram} />
          </Section>
          <Section title="Leading indicators" id="indicators">
            <IndicatorOverSprints {...shown} />
            <IndicatorTrends
              series={page.indicators}
              chosen={charts.indicator?.series.indicator ?? null}
              program={slug}
            />
            {page.readOffer && pulse.sprintId ? (
              <div className="mt-2">
                <ReadIndicator
                  indicators={page.byHand}
                  sprintId={pulse.sprintId}
                  offer={page.readOffer}
                  program={slug}
                />
              </div>
            ) : null}
          </Section>
        </div>
      </Columns>
    </>
  );
}
