import type { AvailabilityLine, CriterionTick } from "#domain";
import { wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { CheckboxField, TextAreaField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";

interface Props {
  readonly id: string;
  readonly ticks: readonly CriterionTick[];
  readonly accept: AvailabilityLine;
  readonly giveBack: AvailabilityLine;
  readonly program: string;
}

/** Accept with the criteria ticked as they are seen, or return with what is missing. */
export function ReviewForms({ id, ticks, accept, giveBack, program }: Props) {
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
        <ToTick ticks={ticks} />
        <ToSign ticks={ticks} />
        <Settled ticks={ticks} />
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
            hint="The stream reads this. Write about the work, not about people."
            rows={2}
            required
          />
        </CommandForm>
      </Disclosure>
    </div>
  );
}

function ToTick({ ticks }: Pick<Props, "ticks">) {
  const open = ticks.filter((tick) => !tick.settled && tick.mayApprove);
  if (open.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">Tick the criteria that are met</legend>
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
  );
}

/** What others sign off. */
function ToSign({ ticks }: Pick<Props, "ticks">) {
  const elsewhere = ticks.filter((tick) => !tick.settled && !tick.mayApprove && tick.signer);
  if (elsewhere.length === 0) return null;
  return (
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
  );
}

function Settled({ ticks }: Pick<Props, "ticks">) {
  const settled = ticks.filter((tick) => tick.settled);
  if (settled.length === 0) return null;
  return (
    <p className="text-small text-soft">
      {settled.length} of {ticks.length} criteria approved already
      {settled.some((tick) => tick.result !== "MET")
        ? ` (${settled
            .filter((tick) => tick.result !== "MET")
            .map((tick) => `${tick.id} ${wordFor(tick.result).toLowerCase()}`)
            .join(", ")})`
        : ""}
      .
    </p>
  );
}
