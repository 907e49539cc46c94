import type { SprintPlanning } from "#domain";
import { counted, isPermitted, routes } from "#domain";
import { Button } from "#kit/button";
import { Columns } from "#kit/charts/columns";
import { Disclosure } from "#kit/disclosure";
import { TextAreaField, TextField } from "#kit/fields/field";
import { FormRow } from "#kit/fields/refill";
import { Section } from "#kit/section";
import { Tabs } from "#kit/tabs";
import { TextLink } from "#kit/text-link";
import { OverrideForms } from "../overrides/override-forms.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { Day, Moment } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { SprintFields } from "../sprints/sprint-fields.tsx";
import { AbsenceFields } from "./absence-fields.tsx";
import { lockBesideChecks } from "./lock-offer.ts";
import { PlanActionsDue } from "./plan-actions-due.tsx";
import { checkedId, checksId } from "./plan-consequences.tsx";
import type { PlanStepProps } from "./plan-step-props.ts";

/** What follows on a plan: actions due, the lock, the start; beside them, by address, capacity and the sprint itself. */
export function PlanSteps({ step, ...props }: PlanStepProps & { step: string | undefined }) {
  const here = routes.sprintPlan(props.program, props.planning.sprint.number);
  const details = step === "details";
  return (
    <div id="steps" className="mt-10">
      <Tabs
        label="Steps of planning"
        tabs={[
          { href: `${here}#steps`, label: "Actions due and lock", current: !details },
          {
            href: `${here}?step=details#steps`,
            label: "Capacity and sprint details",
            current: details,
          },
        ]}
      />
      {details ? (
        <>
          <Capacity {...props} />
          <Shape {...props} />
        </>
      ) : (
        <Columns>
          <div className="min-w-0">
            <PlanActionsDue {...props} />
          </div>
          <div className="min-w-0">
            <Lock {...props} />
            <Overrides {...props} />
            <Start {...props} />
          </div>
        </Columns>
      )}
    </div>
  );
}

/** A stream lead's part: what the stream can take. */
function Capacity({ planning, program }: PlanStepProps) {
  const own = planning.streams.filter(({ id }) => planning.capacityOf.includes(id));
  if (own.length === 0) return null;
  const forms = (
    <div className="max-w-3xl space-y-3">
      {own.map((stream) => (
        <CapacityForm key={stream.id} planning={planning} program={program} stream={stream} />
      ))}
    </div>
  );
  return (
    <Section
      id="capacity"
      title="State capacity"
      note="The points each stream can deliver in this sprint, after holidays and other duties."
    >
      {own.length === 1 ? (
        forms
      ) : (
        <Disclosure summary={`State capacity for ${counted(own.length, "stream")}`}>
          {forms}
        </Disclosure>
      )}
    </Section>
  );
}

function CapacityForm({
  planning,
  program,
  stream,
}: Omit<PlanStepProps, "zone"> & { stream: SprintPlanning["streams"][number] }) {
  const known = planning.saved.streams.find(({ id }) => id === stream.id);
  return (
    <CommandForm
      command="state-capacity"
      program={program}
      openedAt={planning.plan.version}
      hidden={{ workstreamId: stream.id, sprintId: planning.sprint.id }}
      submit="Save capacity"
      size="small"
      inline
      label={`Capacity of ${stream.name}`}
    >
      <TextField
        name="points"
        label={stream.name}
        inputMode="decimal"
        defaultValue={known?.stated ?? ""}
        placeholder={known?.typical ? `typically ${known.typical}` : ""}
      />
      <TextField
        name="note"
        label="Based on"
        defaultValue={known?.statedNote ?? ""}
        maxLength={400}
      />
    </CommandForm>
  );
}

function Start({ planning, program, zone }: PlanStepProps) {
  const { sprint } = planning;
  if (sprint.state !== "PLANNED") return null;
  return (
    <Section id="start" title="Start">
      <p className="mb-3 max-w-3xl text-soft">
        Locked{sprint.lockedByName ? ` by ${sprint.lockedByName}` : ""}
        {sprint.lockedAt ? (
          <>
            , <Moment at={sprint.lockedAt} zone={zone} />
          </>
        ) : null}
        , with {counted(sprint.committedPoints ?? 0, "point")}. To add work now, exchange it for
        other work on the deliverable's page.
      </p>
      <CommandForm
        program={program}
        offer={planning.start}
        hidden={{ sprintId: sprint.id }}
        submit={`Start sprint ${sprint.number}`}
        tone="primary"
        label="Start the sprint"
        done="The sprint is running."
      />
    </Section>
  );
}

function Lock({ planning, program }: PlanStepProps) {
  const { sprint } = planning;
  if (sprint.state !== "DRAFT" || !isPermitted(planning.lock)) return null;
  const submit = `Lock the plan of sprint ${sprint.number}`;
  const offer = lockBesideChecks(planning);
  return (
    <Section
      id="lock"
      title="Lock"
      note="Takes a snapshot of the saved plan. Work added later is shown separately."
    >
      <div className="max-w-3xl space-y-6">
        {planning.lock.open ? (
          <CommandForm
            program={program}
            offer={offer}
            hidden={{ sprintId: sprint.id, seen: planning.seen }}
            submit={submit}
            label="Lock the plan"
            done="Locked."
          >
            {planning.absences.map(({ pillar }, at) => (
              <FormRow key={pillar} at={at}>
                <AbsenceFields pillar={pillar} returns={planning.returnSprints} />
              </FormRow>
            ))}
          </CommandForm>
        ) : (
          <div className="space-y-2">
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <Button blockedBy={checkedId}>{submit}</Button>
              <TextLink href={`#${checksId}`}>See the checks before locking</TextLink>
            </p>
            <FindingList findings={offer.findings} program={program} />
          </div>
        )}
      </div>
    </Section>
  );
}

/** What the reader may override of the checks; what they say is read beside the list. */
function Overrides({ planning, program }: Omit<PlanStepProps, "zone">) {
  const mine = planning.overrides.filter(
    ({ roles, finding }) => roles.length > 0 && finding.severity === "BLOCKS",
  );
  if (mine.length === 0) return null;
  return (
    <Section id="override" title="Override a check">
      <OverrideForms offers={mine} program={program} today={planning.today} saidAbove />
    </Section>
  );
}

/** Its goal and days; and giving it up, which takes two. */
function Shape({ planning, program }: PlanStepProps) {
  const { sprint } = planning;
  return (
    <Section id="shape" title="Sprint details">
      {planning.edit.open ? (
        <Disclosure summary="Edit goal and days">
          <div className="max-w-3xl">
            <CommandForm
              program={program}
              offer={planning.edit}
              hidden={{ sprintId: sprint.id }}
              submit="Save sprint"
              label="Edit the sprint"
            >
              <SprintFields
                defaults={sprint}
                outcomes={planning.outcomes}
                pace
                onlyEnd={sprint.state === "ACTIVE"}
              />
            </CommandForm>
          </div>
        </Disclosure>
      ) : (
        <p className="text-soft">
          {sprint.goal} · <Day day={sprint.startDay} /> to <Day day={sprint.endDay} />
        </p>
      )}
      <Cancelling planning={planning} program={program} />
    </Section>
  );
}

function Cancelling({ planning, program }: Omit<PlanStepProps, "zone">) {
  const { sprint } = planning;
  const common = { program, hidden: { sprintId: sprint.id } };
  if (!sprint.cancelAskedBy) return <AskToCancel planning={planning} {...common} />;
  return (
    <div className="mt-3 max-w-3xl">
      <p className="mb-2">
        {sprint.cancelAskedBy} asked to cancel this sprint: {sprint.cancelReason}
      </p>
      <CommandForm
        {...common}
        offer={planning.cancel}
        submit={`Cancel sprint ${sprint.number}`}
        tone="danger"
        label="Confirm cancelling"
        done="Cancelled. Its work is back in the backlog."
      />
      {planning.keep.open ? (
        <div className="mt-3">
          <CommandForm
            {...common}
            command="keep-sprint"
            submit={`Keep sprint ${sprint.number}`}
            label="Keep the sprint"
            done="The sprint goes on."
          />
        </div>
      ) : null}
    </div>
  );
}

function AskToCancel({
  planning,
  ...common
}: Pick<PlanStepProps, "planning" | "program"> & { hidden: { sprintId: string } }) {
  if (!planning.askToCancel.open) return null;
  return (
    <Disclosure summary="Cancel this sprint">
      <div className="max-w-3xl">
        <CommandForm
          {...common}
          offer={planning.askToCancel}
          submit="Request cancellation"
          tone="danger"
          label="Request cancellation of the sprint"
          done="Requested. The other of EATP and executive sponsor has to confirm."
        >
          <TextAreaField
            name="reason"
            label="Reason"
            hint="Its work goes back to the backlog. The other of EATP and executive sponsor has to confirm."
            rows={2}
            required
          />
        </CommandForm>
      </div>
    </Disclosure>
  );
}
