import type { ReactNode } from "react";
import type { ActionOffers, AvailabilityLine } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { FieldRow, RadioField, SelectField, TextAreaField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { labelledChoices } from "../shared/record-choices.ts";
import { ActionFacts } from "./retro-action-facts.tsx";

/** Actions that are not done yet, each with what can be answered on the spot. */
export function RetroActionList({
  rows,
  label,
  program,
}: {
  rows: readonly ActionOffers[];
  label: string;
  program: string;
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
            <ActionForms row={row} program={program} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function ActionForms({ row, program }: { row: ActionOffers; program: string }) {
  const { line } = row;
  const common = { program, id: line.id };
  return (
    <>
      <ActionForm {...common} offer={row.complete} words="Done" verb="Finish" submit="Mark as done">
        <TextAreaField
          name="shownBy"
          label="What shows it"
          hint={`Agreed proof: ${line.verification}`}
          rows={2}
        />
      </ActionForm>
      {row.plans.length > 0 ? (
        <ActionForm
          {...common}
          offer={row.carry}
          words={line.carried ? "Carry differently" : "Carry into a plan"}
          verb="Carry"
          submit="Carry action"
        >
          <CarryFields row={row} />
        </ActionForm>
      ) : null}
      <StartForm row={row} program={program} />
      <ActionForm {...common} offer={row.defer} words="Defer once" verb="Defer">
        <SelectField
          name="targetSprint"
          label="To sprint"
          required
          choices={row.later.map((number) => ({ value: `${number}`, label: `${number}` }))}
        />
        <TextAreaField name="reason" label="Why" rows={2} maxLength={4000} required />
      </ActionForm>
      <ActionForm {...common} offer={row.reject} words="Reject" verb="Reject">
        <TextAreaField
          name="reason"
          label="Reason for rejecting it"
          rows={2}
          maxLength={4000}
          required
        />
      </ActionForm>
    </>
  );
}

function StartForm({ row: { line, start }, program }: { row: ActionOffers; program: string }) {
  if (!start.open) return null;
  return (
    <CommandForm
      command="start-retro-action"
      program={program}
      hidden={{ actionId: line.id }}
      submit="Start"
      size="small"
      tone="quiet"
      inline
      label={`Start ${line.id}`}
    />
  );
}

/** One answer to an action, a click away; nothing while it cannot be given. */
function ActionForm({
  id,
  offer,
  words,
  program,
  verb,
  submit = verb,
  children,
}: {
  id: string;
  offer: AvailabilityLine;
  words: string;
  program: string;
  verb: string;
  submit?: string;
  children: ReactNode;
}) {
  if (!offer.open) return null;
  return (
    <Disclosure summary={words} of={id}>
      <CommandForm
        command={offer.command}
        program={program}
        hidden={{ actionId: id }}
        submit={submit}
        label={`${verb} ${id}`}
      >
        {children}
      </CommandForm>
    </Disclosure>
  );
}

function CarryFields({ row }: { row: ActionOffers }) {
  return (
    <>
      <RadioField
        name="form"
        legend="Carry it as"
        defaultValue="AGREEMENT"
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
          choices={[{ value: "", label: "None" }, ...labelledChoices(row.deliverables)]}
        />
      </FieldRow>
    </>
  );
}
