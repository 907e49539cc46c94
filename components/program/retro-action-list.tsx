import type { ReactNode } from "react";
import type { ActionDoors } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { FieldRow, RadioField, SelectField, TextAreaField } from "#kit/field";
import { DeedForm } from "./deed-form.tsx";
import type { FormAction } from "./form-of-deed.tsx";
import { ActionFacts } from "./retro-action-facts.tsx";

export interface RetroActionActions {
  readonly start: FormAction;
  readonly complete: FormAction;
  readonly defer: FormAction;
  readonly reject: FormAction;
  readonly carry: FormAction;
}

/** Actions that are not done yet, each with what can be answered on the spot. */
export function RetroActionList({
  rows,
  label,
  program,
  actions,
}: {
  rows: readonly ActionDoors[];
  label: string;
  program: string;
  actions: RetroActionActions;
}) {
  return (
    <ul aria-label={label} className="divide-y divide-rule">
      {rows.map((row) => (
        <li
          key={row.line.id}
          id={row.line.id}
          className="scroll-mt-4 py-3 first:pt-0 target:bg-action-well"
        >
          <ActionFacts line={row.line} program={program} />
          <div className="mt-1 flex flex-wrap items-start gap-x-6 text-small print:hidden">
            <Doors row={row} program={program} actions={actions} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Doors({
  row,
  program,
  actions,
}: {
  row: ActionDoors;
  program: string;
  actions: RetroActionActions;
}) {
  const { line } = row;
  const wires = { program, id: line.id };
  return (
    <>
      {row.complete.open ? (
        <Door {...wires} words="Done" action={actions.complete} verb="Finish" submit="It is done">
          <TextAreaField
            name="shownBy"
            label="What shows it"
            hint={`Promised: ${line.verification}`}
            rows={2}
            maxLength={4000}
            required
          />
        </Door>
      ) : null}
      {row.carry.open && row.plans.length > 0 ? (
        <Door
          {...wires}
          words={line.carried ? "Carry differently" : "Carry into a plan"}
          action={actions.carry}
          verb="Carry"
          submit="Carry it"
        >
          <CarryFields row={row} />
        </Door>
      ) : null}
      {row.start.open ? (
        <DeedForm
          action={actions.start}
          program={program}
          hidden={{ actionId: line.id }}
          submit="Start"
          size="small"
          tone="quiet"
          inline
          label={`Start ${line.id}`}
        />
      ) : null}
      {row.defer.open ? (
        <Door {...wires} words="Defer, once" action={actions.defer} verb="Defer">
          <SelectField
            name="targetSprint"
            label="To sprint"
            required
            choices={row.later.map((number) => ({ value: `${number}`, label: `${number}` }))}
          />
          <TextAreaField name="reason" label="Why" rows={2} maxLength={4000} required />
        </Door>
      ) : null}
      {row.reject.open ? (
        <Door {...wires} words="Reject" action={actions.reject} verb="Reject">
          <TextAreaField
            name="reason"
            label="Why it is not worth doing"
            rows={2}
            maxLength={4000}
            required
          />
        </Door>
      ) : null}
    </>
  );
}

/** One answer to an action, a click away. */
function Door({
  id,
  words,
  program,
  action,
  verb,
  submit = verb,
  children,
}: {
  id: string;
  words: string;
  program: string;
  action: FormAction;
  verb: string;
  submit?: string;
  children: ReactNode;
}) {
  return (
    <Disclosure
      summary={
        <>
          {words}
          <span className="sr-only"> {id}</span>
        </>
      }
    >
      <DeedForm
        action={action}
        program={program}
        hidden={{ actionId: id }}
        submit={submit}
        label={`${verb} ${id}`}
      >
        {children}
      </DeedForm>
    </Disclosure>
  );
}

function CarryFields({ row }: { row: ActionDoors }) {
  return (
    <>
      <RadioField
        name="form"
        legend="It stands in the plan as"
        defaultValue="AGREEMENT"
        required
        choices={[
          { value: "AGREEMENT", label: "a working agreement", hint: "How we work in that sprint." },
          { value: "DELIVERABLE", label: "a deliverable of it" },
        ]}
      />
      <FieldRow>
        <SelectField
          name="sprintId"
          label="Sprint"
          required
          defaultValue={row.plans.at(-1)?.id}
          choices={row.plans.map(({ id, number }) => ({ value: id, label: `Sprint ${number}` }))}
        />
        <SelectField
          name="deliverableId"
          label="Deliverable"
          choices={[
            { value: "", label: "None" },
            ...row.deliverables.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      </FieldRow>
    </>
  );
}
