import Form from "next/form";
import type { DependencyQuery, DependencyRoom, SlipPreview } from "#domain";
import { Button } from "#kit/button";
import { SelectField, TextField } from "#kit/field";

/** Board and list of one stream only. */
export function StreamChoice({
  here,
  query,
  room,
}: {
  here: string;
  query: DependencyQuery;
  room: DependencyRoom;
}) {
  return (
    <Form action={here} className="flex items-center gap-2 print:hidden">
      {query.show === "awaited" ? null : <input type="hidden" name="show" value={query.show} />}
      <SelectField
        label="Workstream"
        hideLabel
        name="stream"
        defaultValue={query.workstreamId ?? ""}
        choices={[
          { value: "", label: "All workstreams" },
          ...room.streams.map((stream) => ({ value: stream.id, label: stream.name })),
        ]}
      />
      <Button type="submit" size="small">
        Show
      </Button>
    </Form>
  );
}

/** Which deliverable, to which day. Asking changes nothing. */
export function SlipQuestion({
  here,
  slipId,
  slip,
  kept,
}: {
  here: string;
  slipId: string | null;
  slip: SlipPreview | null;
  kept: Readonly<Record<string, string | null>>;
}) {
  return (
    <Form action={`${here}#slip`} className="mb-5 flex flex-wrap items-end gap-3 print:hidden">
      {Object.entries(kept).map(([name, value]) =>
        value && name !== "slip" && name !== "to" ? (
          <input key={name} type="hidden" name={name} value={value} />
        ) : null,
      )}
      <TextField
        label="Deliverable"
        name="slip"
        required
        list="deliverables"
        autoComplete="off"
        defaultValue={slipId ?? ""}
        key={`slip ${slipId}`}
      />
      <TextField
        label="Done on"
        name="to"
        type="date"
        defaultValue={slip?.toDay ?? ""}
        key={`to ${slip?.toDay}`}
      />
      <Button type="submit">Show what moves</Button>
    </Form>
  );
}
