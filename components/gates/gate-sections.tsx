import type { GateList } from "#domain";
import { routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { ConditionList } from "./condition-list.tsx";
import { ComingGates, DecidedGates } from "./gate-table.tsx";
import { ScheduleGateForm } from "./schedule-gate-form.tsx";
import { WeakenedList } from "./weakened-list.tsx";

/** The gates page below its answer. */
export function GateSections({ list, program }: { list: GateList; program: string }) {
  return (
    <>
      <ComingUp list={list} program={program} />
      <Section title="Open conditions" id="conditions">
        {list.conditions.length > 0 ? (
          <ConditionList
            rows={list.conditions}
            caption="Open conditions of gates"
            program={program}
            today={list.today}
            withGate
          />
        ) : (
          <p className="text-soft">No conditions are open.</p>
        )}
      </Section>
      <Section
        title="Waived and loosened"
        id="weakened"
        note="Criteria that ask for less than when work on them began. The steering report lists them too."
        aside={<Shown rows={list.weakened.length} total={list.weakenedTotal} program={program} />}
      >
        {list.weakened.length > 0 ? (
          <WeakenedList rows={list.weakened} />
        ) : (
          <p className="text-soft">No waived or loosened criteria are in force.</p>
        )}
      </Section>
      {list.decided.length > 0 ? (
        <Section
          title="Decided"
          id="decided"
          aside={<Shown rows={list.decided.length} total={list.decidedTotal} program={program} />}
        >
          <DecidedGates rows={list.decided} program={program} />
        </Section>
      ) : null}
    </>
  );
}

function ComingUp({ list, program }: { list: GateList; program: string }) {
  const none = list.comingUpTotal + list.decidedTotal === 0;
  return (
    <Section
      title="Coming up"
      id="coming-up"
      aside={<Shown rows={list.comingUp.length} total={list.comingUpTotal} program={program} />}
    >
      {list.comingUp.length > 0 ? (
        <ComingGates rows={list.comingUp} program={program} />
      ) : (
        <EmptyState title={none ? "No gates yet." : "All gates are decided."}>
          A gate sets the criteria for a decision in advance. Set one up below.
        </EmptyState>
      )}
      <div className="mt-4">
        <FormDisclosure summary="Set up a gate" offer={list.schedule} program={program} open={none}>
          <ScheduleGateForm list={list} program={program} />
        </FormDisclosure>
      </div>
    </Section>
  );
}

/** "30 of 212, show all" where a list is cut. */
function Shown({ rows, total, program }: { rows: number; total: number; program: string }) {
  if (rows >= total) return null;
  return (
    <>
      {rows} of {total}, <TextLink href={`${routes.gates(program)}?show=all`}>show all</TextLink>
    </>
  );
}
