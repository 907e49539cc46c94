import Form from "next/form";
import { Button } from "#kit/button";
import { SelectField } from "#kit/fields/field";
import { namedChoices } from "../shared/record-choices.ts";

/** Shows one workstream only, or all; `kept` are the other search fields of the page. */
export function StreamFilter({
  action,
  workstreamId,
  streams,
  kept = {},
}: {
  action: string;
  workstreamId: string | null;
  streams: readonly { readonly id: string; readonly name: string }[];
  kept?: Readonly<Record<string, string>>;
}) {
  return (
    <Form action={action} className="flex items-center gap-2 print:hidden">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        label="Workstream"
        hideLabel
        name="stream"
        defaultValue={workstreamId ?? ""}
        choices={[{ value: "", label: "All workstreams" }, ...namedChoices(streams)]}
      />
      <Button type="submit" size="small">
        Show
      </Button>
    </Form>
  );
}
