import type { AvailabilityLine } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";

/** Takes a submission back while nobody has reviewed it. */
export function WithdrawForm({
  id,
  offer,
  program,
}: {
  id: string;
  offer: AvailabilityLine;
  program: string;
}) {
  return (
    <Disclosure summary="Take the submission back">
      <CommandForm
        program={program}
        offer={offer}
        hidden={{ deliverableId: id }}
        submit="Take back"
        label={`Take back ${id}`}
        done="Taken back. It is in progress again."
      >
        <TextField
          name="note"
          label="Note"
          hint="Why, if the reviewer should know."
          maxLength={1000}
        />
      </CommandForm>
    </Disclosure>
  );
}
