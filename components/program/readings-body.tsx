import type { ReadingsPage } from "#domain";
import { counted } from "#domain";
import { Columns } from "#kit/columns";
import { Section } from "#kit/section";
import { EnergyRoom } from "./energy-room.tsx";
import type { FormAction } from "./form-of-deed.tsx";
import { IndicatorTrends, ReadIndicator } from "./indicator-trends.tsx";
import { type PulseActions, PulseRoom } from "./pulse-room.tsx";
import { ClearedWarnings, type WarningActions, WarningList } from "./warning-list.tsx";

/** Energy over the whole width; below it what warns, beside the pulse and the indicators. */
export function ReadingsBody({
  page,
  actions,
}: {
  page: ReadingsPage;
  actions: {
    energy: FormAction;
    indicator: FormAction;
    pulse: PulseActions;
    warnings: WarningActions;
  };
}) {
  const { slug, day, members, pulse, warnings, cleared } = page;
  return (
    <>
      <Section title="Organizational energy" id="energy">
        <EnergyRoom room={page.energy} members={members} program={slug} action={actions.energy} />
      </Section>
      <Columns wide="left">
        <div>
          <Section
            title="Warnings"
            id="warnings"
            note={`Each gets an owner, a step and a day of review within ${counted(page.interventionDays, "working day")}, or a reason why it is only watched.${page.runsProgram ? "" : " The execution lead records them."}`}
          >
            <WarningList
              rows={warnings}
              more={page.moreWarnings}
              program={slug}
              day={day}
              members={members}
              actions={actions.warnings}
            />
          </Section>
          {cleared.length > 0 ? (
            <Section title="Gone again" id="cleared">
              <ClearedWarnings rows={cleared} program={slug} />
            </Section>
          ) : null}
        </div>
        <div>
          <Section title="Morale pulse" id="pulse">
            <PulseRoom
              pulse={pulse}
              program={slug}
              runsProgram={page.runsProgram}
              actions={actions.pulse}
            />
          </Section>
          <Section title="Leading indicators" id="indicators">
            <IndicatorTrends series={page.indicators} />
            {page.readOffer && pulse.sprintId ? (
              <div className="mt-2">
                <ReadIndicator
                  indicators={page.byHand}
                  sprintId={pulse.sprintId}
                  offer={page.readOffer}
                  program={slug}
                  action={actions.indicator}
                />
              </div>
            ) : null}
          </Section>
        </div>
      </Columns>
    </>
  );
}
