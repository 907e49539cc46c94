import type { DraftInHand } from "#domain";
import { TextAreaField, TextField } from "#kit/fields/field";
import { FormRow } from "#kit/fields/refill";
import { CommandForm } from "../shared/command-form.tsx";

const blankRows = 2;

/** The author's part of a report. Everything else comes from the evidence and cannot be typed. */
export function ReportEditForm({ draft, program }: { draft: DraftInHand; program: string }) {
  return (
    <CommandForm
      program={program}
      offer={draft.edit}
      hidden={{ reportId: draft.id }}
      submit="Save the draft"
      done="Saved. The preview below shows it."
      label="The author's part"
    >
      <TextAreaField
        label="Summary"
        name="summary"
        rows={4}
        defaultValue={draft.summary}
        hint="One paragraph in your own words. The figures follow below it."
      />
      <TextAreaField
        label="What failed, and why"
        name="failedNote"
        rows={3}
        defaultValue={draft.failedNote}
        hint="This section is always printed. Your text comes before what the evidence lists."
      />
      <DecisionsAsked draft={draft} />
      <TextField
        label="Reason, if no decision is needed"
        name="noDecisionReason"
        defaultValue={draft.noDecisionReason}
      />
      {draft.lastDecisions.length > 0 ? (
        <fieldset className="space-y-3">
          <legend className="mb-1 font-medium">
            What became of the decisions of report {draft.lastNumber}
          </legend>
          {draft.lastDecisions.map(({ question, became }, at) => (
            <FormRow key={question} at={at}>
              <input type="hidden" name="lastQuestion" value={question} />
              <TextField label={question} name="lastBecame" defaultValue={became} />
            </FormRow>
          ))}
        </fieldset>
      ) : null}
    </CommandForm>
  );
}

function DecisionsAsked({ draft }: { draft: DraftInHand }) {
  const rows = [
    ...draft.decisionsAsked,
    ...Array.from({ length: blankRows }, () => ({
      question: "",
      ofWhom: "",
      byDay: "",
      costOfWaiting: "",
    })),
  ];
  return (
    <fieldset className="space-y-4">
      <legend className="mb-1 font-medium">Decisions asked</legend>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form differ by their place
        <FormRow key={at} at={at}>
          <DecisionFields row={row} number={at + 1} />
        </FormRow>
      ))}
      {draft.couldAsk.length > 0 ? (
        <div className="text-small text-soft">
          <p>Waiting for a decision above the program:</p>
          <ul className="list-disc pl-5">
            {draft.couldAsk.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </fieldset>
  );
}

type Decision = Readonly<Record<"question" | "ofWhom" | "byDay" | "costOfWaiting", string>>;

function DecisionFields({ row, number }: { row: Decision; number: number }) {
  return (
    <div className="grid gap-x-4 gap-y-3 border-l-2 border-rule pl-3 sm:grid-cols-[minmax(0,1fr)_14rem_10.5rem]">
      <TextField label={`Decision ${number}`} name="question" defaultValue={row.question} />
      <TextField label="Of whom" name="ofWhom" defaultValue={row.ofWhom} />
      <TextField label="By" name="byDay" type="date" defaultValue={row.byDay} />
      <div className="sm:col-span-full">
        <TextField
          label="What waiting costs"
          name="costOfWaiting"
          defaultValue={row.costOfWaiting}
        />
      </div>
    </div>
  );
}
