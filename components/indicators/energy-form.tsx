import type { EnergyPage } from "#domain";
import { replenishments, trends, wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import type { Choice } from "#kit/fields/field";
import { CheckboxField, FieldRow, SelectField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { namedChoices, wordChoices } from "../shared/record-choices.ts";

type Reading = NonNullable<EnergyPage["reading"]>;

interface Props {
  readonly view: EnergyPage;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly program: string;
}

/** Four rows, one send: a number and what it rests on; the rest only where it is wanted. */
export function EnergyForm({ view, members, program }: Props) {
  const { reading } = view;
  if (!reading) return null;
  // One list for all four rows: the same array is sent to the browser once.
  const owners = [{ value: "", label: "No owner yet" }, ...namedChoices(members)];
  return (
    <CommandForm
      command="read-energy"
      program={program}
      openedAt={reading.offer.version}
      hidden={{ sprintId: reading.sprintId }}
      submit="Record readings"
      tone="primary"
      label={`Readings of sprint ${reading.sprint}`}
      done="Readings recorded."
    >
      <p className="max-w-3xl text-small text-soft">
        {reading.interim
          ? "These are interim readings. Closing the sprint needs final readings on its last working day."
          : "These are the final readings, needed to close the sprint."}{" "}
        Leave a row empty to keep its last reading. A second reading on the same day replaces the
        first.
      </p>
      <div className="divide-y divide-rule border-y border-rule">
        {reading.rows.map((row) => (
          <ReservoirRow
            key={row.reservoir}
            row={row}
            view={view}
            mayLeaveOut={reading.mayLeaveOut}
            owners={owners}
          />
        ))}
      </div>
    </CommandForm>
  );
}

function ReservoirRow({
  row: { reservoir, last, basis },
  view: { critical, riseMost },
  mayLeaveOut,
  owners,
}: Pick<Props, "view"> & {
  row: Reading["rows"][number];
  mayLeaveOut: boolean;
  owners: readonly Choice[];
}) {
  const name = wordFor(reservoir);
  const field = (of: string) => `${of}.${reservoir}`;
  return (
    <fieldset className="py-3 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-4">
      <legend className="sr-only">{name}</legend>
      <p className="mb-2 text-small text-soft">
        <span aria-hidden="true" className="block text-base font-medium text-ink">
          {name}
        </span>
        {last ? (
          <>
            {last.value === null ? "not assessed" : `${last.value}`} in sprint {last.sprint},{" "}
            <Day day={last.day} weekday={false} />
          </>
        ) : (
          "no reading yet"
        )}
      </p>
      <div className="min-w-0 space-y-2">
        <NumberFields name={name} field={field} basis={basis} />
        <div className="flex flex-wrap items-start gap-x-6 [&>details[open]]:w-full">
          <RefillFields field={field} riseMost={riseMost} />
          <ResponseFields field={field} critical={critical} owners={owners} />
          {mayLeaveOut ? (
            <CheckboxField
              name={field("unassessed")}
              label={
                <span className="text-small text-soft">
                  Not assessed<span className="sr-only">: {name}</span>
                </span>
              }
            />
          ) : null}
        </div>
      </div>
    </fieldset>
  );
}

/** Names a field of the reservoir in whose row it is. */
type FieldName = (of: string) => string;

function NumberFields({ name, field, basis }: { name: string; field: FieldName; basis: string }) {
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3 max-sm:[&>:last-child]:col-span-2 sm:grid-cols-[6rem_minmax(0,1fr)_12rem]">
      <TextField
        name={field("value")}
        label={`${name}, 0 to 100`}
        hideLabel
        inputMode="decimal"
        placeholder="0–100"
        autoComplete="off"
      />
      <TextField
        name={field("basis")}
        label={`${name}: basis`}
        hideLabel
        placeholder="Basis of this number"
        defaultValue={basis}
      />
      <SelectField
        name={field("trend")}
        label={`${name}: trend`}
        hideLabel
        choices={[{ value: "", label: "Trend from the numbers" }, ...wordChoices(trends)]}
      />
    </div>
  );
}

function RefillFields({ field, riseMost }: { field: FieldName; riseMost: number }) {
  return (
    <Disclosure summary={`What refilled it (if it rose by more than ${riseMost})`}>
      <FieldRow>
        <SelectField
          name={field("replenishedBy")}
          label="Refilled by"
          choices={[{ value: "", label: "Nothing" }, ...wordChoices(replenishments)]}
        />
        <TextField name={field("evidence")} label="Evidence" />
      </FieldRow>
    </Disclosure>
  );
}

function ResponseFields({
  field,
  critical,
  owners,
}: {
  field: FieldName;
  critical: number;
  owners: readonly Choice[];
}) {
  return (
    <Disclosure summary={`Who responds (if it is below ${critical})`}>
      <FieldRow>
        <TextField name={field("response")} label="Response" />
        <SelectField name={field("responseById")} label="Owner of the response" choices={owners} />
      </FieldRow>
    </Disclosure>
  );
}
