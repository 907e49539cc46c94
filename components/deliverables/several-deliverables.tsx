import type { ReactNode } from "react";
import type { ListPage, SeveralOffers } from "#domain";
import { rootCauses } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { SubmitButton } from "#kit/fields/submit-button";
import { ChooseAll, ChooseRow, ChosenCount } from "../lists/chosen-rows.tsx";
import { ListTable } from "../lists/list-table.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { labelledChoices, wordChoices } from "../shared/record-choices.ts";

const box = "deliverableIds";

/** The rows of the list with a box each, under a bar that says what can be done to the chosen ones. */
export function SeveralDeliverables({
  list,
  offers,
  program,
  hrefOf,
}: {
  list: ListPage;
  offers: SeveralOffers;
  program: string;
  hrefOf: (query: string) => string;
}) {
  return (
    <CommandForm
      program={program}
      command="change-deliverables"
      label="Change the chosen deliverables"
      submit="Change"
      done="All chosen deliverables were changed."
      below={
        <ListTable
          list={list}
          hrefOf={hrefOf}
          choosing={{
            head: <ChooseAll name={box} />,
            box: (id) => (offers.rows.includes(id) ? <ChooseRow name={box} id={id} /> : null),
          }}
        />
      }
    >
      <div className="flex flex-wrap items-start gap-x-5 gap-y-1 py-1 text-small">
        <p className="flex min-h-7 items-center">
          <ChosenCount name={box} hint="Choose rows to change several at once" />
        </p>
        <Actions offers={offers} />
      </div>
    </CommandForm>
  );
}

function Actions({
  offers: { carry, accept, edit, people, nextSprint },
}: {
  offers: SeveralOffers;
}) {
  return (
    <>
      {edit ? (
        <>
          <Action summary="Change due date" value="RE_DATE" submit="Change due date of chosen rows">
            <TextField name="dueDay" label="Due date" type="date" oneOfSome />
          </Action>
          <Action summary="Change owner" value="REASSIGN" submit="Change owner of chosen rows">
            <SelectField
              name="ownerId"
              label="Owner"
              oneOfSome
              choices={[{ value: "", label: "Choose a person" }, ...labelledChoices(people)]}
            />
          </Action>
        </>
      ) : null}
      {carry ? (
        <Action
          summary={nextSprint === null ? "Carry over" : `Carry to sprint ${nextSprint}`}
          value="CARRY"
          submit="Carry chosen rows"
        >
          <SelectField
            name="rootCause"
            label="Why it wasn't finished"
            hint="Only for work that a sprint in review leaves unfinished."
            oneOfSome
            choices={[{ value: "", label: "Choose a cause" }, ...wordChoices(rootCauses)]}
          />
          <TextAreaField name="note" label="What caused it" rows={2} oneOfSome />
        </Action>
      ) : null}
      {accept ? (
        <Action summary="Accept" value="ACCEPT" submit="Accept chosen rows">
          <p className="text-soft">
            Each deliverable is accepted by the same rules as on its own page.
          </p>
        </Action>
      ) : null}
    </>
  );
}

function Action({
  summary,
  value,
  submit,
  children,
}: {
  summary: string;
  value: string;
  submit: string;
  children: ReactNode;
}) {
  return (
    <Disclosure summary={summary} group="several">
      <div className="w-80 max-w-full space-y-3">
        {children}
        <SubmitButton name="action" value={value} size="small">
          {submit}
        </SubmitButton>
      </div>
    </Disclosure>
  );
}
