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
  const hidden = { actionId: line.id };
  const named = (words: string) => (
    <>
      {words}
      <span className="sr-only"> {line.id}</span>
    </>
  );
  return (
    <>
      {row.complete.open ? (
        <Disclosure summary={named("Done")}>
          <DeedForm
            action={actions.complete}
            program={program}
            hidden={hidden}
            submit="It is done"
            tone="plain"
            label={`Finish ${line.id}`}
          >
            <TextAreaField
              name="shownBy"
              label="What shows it"
              hint={`Promised: ${line.verification}`}
              rows={2}
              maxLength={4000}
              required
            />
          </DeedForm>
        </Disclosure>
      ) : null}
      {row.carry.open && row.plans.length > 0 ? (
        <Disclosure summary={named(line.carried ? "Carry differently" : "Carry into a plan")}>
          <CarryForm row={row} program={program} action={actions.carry} />
        </Disclosure>
      ) : null}
      {row.start.open ? (
        <DeedForm
          action={actions.start}
          program={program}
          hidden={hidden}
          submit="Start"
          size="small"
          tone="quiet"
          inline
          label={`Start ${line.id}`}
        />
      ) : null}
      {row.defer.open ? (
        <Disclosure summary={named("Defer, once")}>
          <DeedForm
            action={actions.defer}
            program={program}
            hidden={hidden}
            submit="Defer"
            tone="plain"
            label={`Defer ${line.id}`}
          >
            <SelectField
              name="targetSprint"
              label="To sprint"
              required
              choices={row.later.map((number) => ({ value: `${number}`, label: `${number}` }))}
            />
            <TextAreaField name="reason" label="Why" rows={2} maxLength={4000} required />
          </DeedForm>
        </Disclosure>
      ) : null}
      {row.reject.open ? (
        <Disclosure summary={named("Reject")}>
          <DeedForm
            action={actions.reject}
            program={program}
            hidden={hidden}
            submit="Reject"
            tone="plain"
            label={`Reject ${line.id}`}
          >
            <TextAreaField
              name="reason"
              label="Why it is not worth doing"
              rows={2}
              maxLength={4000}
              required
            />
          </DeedForm>
        </Disclosure>
      ) : null}
    </>
  );
}

function CarryForm({
  row,
  program,
  action,
}: {
  row: ActionDoors;
  program: string;
  action: FormAction;
}) {
  return (
    <DeedForm
      action={action}
      program={program}
      hidden={{ actionId: row.line.id }}
      submit="Carry it"
      tone="plain"
      label={`Carry ${row.line.id}`}
    >
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
    </DeedForm>
  );
}
