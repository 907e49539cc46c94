import type { ControlPage } from "#domain";
import { isPermitted } from "#domain";
import { TextAreaField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { FormDisclosure, FormOnDemand } from "../shared/form-disclosure.tsx";
import type { Opened } from "../shared/on-demand.tsx";
import { ControlFields } from "./control-fields.tsx";
import { TestForm } from "./test-form.tsx";

interface Shown {
  readonly page: ControlPage;
  readonly program: string;
}

/** What else is done with a control, each form opened when it is wanted. */
export function ControlWork({ page, program, opened }: Shown & { opened: Opened }) {
  const { offers, next } = page;
  if (page.droppedReason !== null) return null;
  return (
    <div className="divide-y divide-rule border-y border-rule empty:hidden [&>*]:py-2 print:hidden">
      {next !== "test" && offers.test.open ? (
        <FormOnDemand
          name="test"
          opened={opened}
          summary="Record a test"
          offer={offers.test}
          program={program}
        >
          {() => <TestForm page={page} program={program} />}
        </FormOnDemand>
      ) : null}
      {page.state === "ACTIVE" ? <FailForm page={page} program={program} /> : null}
      <FormOnDemand
        name="edit"
        opened={opened}
        summary="Edit control"
        offer={offers.edit}
        program={program}
      >
        {() => (
          <CommandForm
            program={program}
            offer={offers.edit}
            hidden={{ controlId: page.id }}
            submit="Save changes"
          >
            <ControlFields choices={page.choices} of={page.described} ownerName={page.ownerName} />
          </CommandForm>
        )}
      </FormOnDemand>
      {page.required ? (
        <ReasonForm
          page={page}
          program={program}
          offer="excuse"
          summary="Mark as not required for Gate P"
          label="Why Gate P can do without it"
        />
      ) : isPermitted(offers.require) ? (
        <CommandForm
          program={program}
          offer={offers.require}
          hidden={{ controlId: page.id }}
          submit="Require for Gate P"
          size="small"
        />
      ) : null}
      <ReasonForm
        page={page}
        program={program}
        offer="drop"
        summary="Drop control"
        label="Why it is no longer needed"
      />
    </div>
  );
}

function FailForm({ page, program }: Shown) {
  return (
    <FormDisclosure summary="Report a failure" offer={page.offers.fail} program={program}>
      <CommandForm
        program={program}
        offer={page.offers.fail}
        hidden={{ controlId: page.id }}
        submit="Report failure"
        tone="danger"
      >
        <div className="max-w-56">
          <TextField
            type="date"
            name="day"
            label="Date of the failure"
            max={page.today}
            defaultValue={page.today}
          />
        </div>
        <TextAreaField name="reason" label="What failed" rows={2} required />
      </CommandForm>
    </FormDisclosure>
  );
}

function ReasonForm({
  page,
  program,
  offer,
  summary,
  label,
}: Shown & { offer: "excuse" | "drop"; summary: string; label: string }) {
  return (
    <FormDisclosure summary={summary} offer={page.offers[offer]} program={program}>
      <CommandForm
        program={program}
        offer={page.offers[offer]}
        hidden={{ controlId: page.id }}
        submit={summary}
        tone={offer === "drop" ? "danger" : "plain"}
      >
        <TextAreaField name="reason" label={label} rows={2} required />
      </CommandForm>
    </FormDisclosure>
  );
}
