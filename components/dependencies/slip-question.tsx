import Form from "next/form";
import type { SlipPreview } from "#domain";
import { Button } from "#kit/button";
import type { Choice } from "#kit/fields/field";
import { SelectField, TextField } from "#kit/fields/field";
import { TextLink } from "#kit/text-link";

interface Question {
  readonly here: string;
  /** Null where there are too many to list them unasked. */
  readonly deliverables: readonly Choice[] | null;
  readonly chooseHref: string;
  readonly slipId: string | null;
  readonly slip: SlipPreview | null;
  readonly workstreamId: string | null;
}

const noneChosen: Choice = { value: "", label: "No deliverable chosen" };

const alone = (id: string, slip: SlipPreview | null): readonly Choice[] => [
  { value: id, label: slip ? `${id} ${slip.title}` : id },
];

/** Which deliverable, to which day. Asking changes nothing. */
export function SlipQuestion({
  here,
  deliverables,
  chooseHref,
  slipId,
  slip,
  workstreamId,
}: Question) {
  if (!deliverables && slipId === null)
    return (
      <p className="mb-5 print:hidden">
        <TextLink href={chooseHref}>Choose a deliverable</TextLink> to see what a delay would
        affect.
      </p>
    );
  return (
    <Form action={`${here}#slip`} className="mb-5 flex flex-wrap items-end gap-3 print:hidden">
      <input type="hidden" name="part" value="delay" />
      {workstreamId === null ? null : <input type="hidden" name="stream" value={workstreamId} />}
      <div className="w-full sm:w-96">
        <SelectField
          key={`slip ${slipId}`}
          label="Deliverable"
          name="slip"
          required
          defaultValue={slipId ?? ""}
          choices={deliverables ? [noneChosen, ...deliverables] : alone(slipId ?? "", slip)}
        />
      </div>
      <TextField
        label="Done on"
        name="to"
        type="date"
        defaultValue={slip?.toDay ?? ""}
        key={`to ${slip?.toDay}`}
      />
      <Button type="submit">Show the impact</Button>
      {deliverables ? null : <TextLink href={chooseHref}>Choose another deliverable</TextLink>}
    </Form>
  );
}
