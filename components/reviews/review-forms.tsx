import type { AvailabilityLine, CriterionTick } from "#domain";
import { wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { CheckboxField, TextAreaField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";

/** Accept with the criteria ticked as they are seen, or return with what is missing. */
export function ReviewForms({
  id,
  ticks,
  accept,
  giveBack,
  program,
}: {
  id: string;
  ticks: readonly CriterionTick[];
  accept: AvailabilityLine;
  giveBack: AvailabilityLine;
  program: string;
}) {
  const open = ticks.filter((tick) => !tick.settled && tick.mayApprove);
  const elsewhere = ticks.filter((tick) => !tick.settled && !tick.mayApprove && tick.signer);
  const settled = ticks.filter((tick) => tick.settled);
  return (
    <div className="space-y-4">
      <CommandForm
        program={program}
        offer={accept}
        hidden={{ deliverableId: id }}
        submit="Accept"
        tone="primary"
        label={`Accept ${id}`}
        done="Accepted."
      >
        {open.length > 0 ? (
          <fieldset>
            <legend className="mb-1 font-medium">Tick what you found met</legend>
            <div className="space-y-1">
              {open.map((tick) => (
                <CheckboxField
                  key={tick.id}
                  name="criteriaMet"
                  value={tick.id}
                  label={
                    <>
                      {tick.text}
                      {tick.critical ? <span className="text-soft"> · critical</span> : null}
                    </>
                  }
                />
              ))}
            </div>
          </fieldset>
        ) : null}
        {elsewhere.length > 0 ? (
          <div className="text-small">
            <p className="font-medium">Waiting for a sign-off</p>
            <ul>
              {elsewhere.map((tick) => (
                <li key={tick.id}>
                  {tick.text} <span className="text-soft">· {tick.signer}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {settled.length > 0 ? (
          <p className="text-small text-soft">
            {settled.length} of {ticks.length} criteria settled already
            {settled.some((tick) => tick.result !== "MET")
              ? ` (${settled
                  .filter((tick) => tick.result !== "MET")
                  .map((tick) => `${tick.id} ${wordFor(tick.result).toLowerCase()}`)
                  .join(", ")})`
              : ""}
            .
          </p>
        ) : null}
        <TextField name="note" label="Note" maxLength={1000} />
      </CommandForm>
      <Disclosure summary="Return it">
        <CommandForm
          program={program}
          offer={giveBack}
          hidden={{ deliverableId: id }}
          submit="Return"
          tone="plain"
          label={`Return ${id}`}
          done="Returned."
        >
          <TextAreaField
            name="reason"
            label="What is missing"
            hint="Read by the stream; about the work, not about anybody."
            rows={2}
            required
          />
        </CommandForm>
      </Disclosure>
    </div>
  );
}
