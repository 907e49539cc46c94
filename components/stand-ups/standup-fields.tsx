import type { Day as DayValue, NoteWords, StandupPanel } from "#domain";
import { FieldRow, SelectField, TextAreaField } from "#kit/fields/field";
import { EscalationLinkField } from "../escalations/escalation-link-field.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { recordChoices } from "../shared/record-choices.ts";

const longest = 1000;

interface Props {
  panel: StandupPanel;
  program: string;
  day: DayValue;
  /** The words that are there already. */
  note: NoteWords | null;
  before: NoteWords | null;
}

/** Three fields; a new note begins with what was logged today, the words of the last one are under them as a hint. */
export function StandupFields({ panel, program, day, note, before }: Props) {
  const { workstreamId, today } = panel;
  const said = (words: string | undefined, what: string) =>
    before && words ? (
      <>
        <Day day={before.day} />, {what}: {words}
      </>
    ) : undefined;
  const field = { rows: 2, maxLength: longest, oneOfSome: true } as const;
  return (
    <div className="max-w-3xl">
      <CommandForm
        program={program}
        offer={panel.write}
        hidden={{ workstreamId, day, seen: note?.at ?? "" }}
        submit={note ? "Save note" : "Add note"}
        tone={day === today ? "primary" : "plain"}
        done="Saved."
        label={day === today ? "Stand-up note" : `Stand-up note of ${day}`}
      >
        <TextAreaField
          {...field}
          name="done"
          label="Done"
          hint={said(before?.next, "next")}
          defaultValue={note?.done ?? (day === today ? panel.logged : "")}
        />
        <TextAreaField {...field} name="next" label="Next" defaultValue={note?.next} />
        <TextAreaField
          {...field}
          name="blockers"
          label="In the way"
          hint={said(before?.blockers, "in the way") ?? "Leave it empty if nothing is."}
          defaultValue={note?.blockers}
        />
        <InTheWayOf panel={panel} note={note} />
      </CommandForm>
    </div>
  );
}

function InTheWayOf({ panel: { deliverables, records }, note }: Pick<Props, "panel" | "note">) {
  return (
    <FieldRow>
      <SelectField
        name="deliverableId"
        label="In the way of"
        defaultValue={note?.deliverableId ?? ""}
        choices={[{ value: "", label: "The whole stream" }, ...recordChoices(deliverables)]}
      />
      {records.length > 0 ? (
        <EscalationLinkField records={records} chosen={note?.escalationId ?? null} />
      ) : null}
    </FieldRow>
  );
}
