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
    <Disclosure summary="Withdraw submission">
      <CommandForm
        program={program}
        offer={offer}
        hidden={{ deliverableId: id }}
        submit="Withdraw submission"
        label={`Withdraw ${id}`}
        done="Withdrawn. It is in progress again."
      >
        <TextField
          name="note"
          label="Note"
          hint="Tell the reviewer why, if useful."
          maxLength={1000}
        />
      </CommandForm>
    </Disclosure>
  );
}
