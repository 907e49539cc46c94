import type { NoteLine } from "#domain";
import { wordFor } from "#domain";
import { Timeline } from "#kit/charts/timeline";
import { TextAreaField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { Moment } from "../shared/day.tsx";
import { OnDemand, type Opened } from "../shared/on-demand.tsx";
import { stateTone } from "../shared/state-badge.tsx";

interface Props {
  readonly notes: readonly NoteLine[];
  readonly zone: string;
  readonly program: string;
  readonly deliverableId: string;
  readonly opened: Opened;
}

/** What was logged, the latest first. */
export function NoteList({ notes, zone, ...props }: Props) {
  return (
    <Timeline
      entries={notes.map((note) => ({
        id: note.id,
        tone: stateTone(note.state),
        when: <Moment at={note.at} zone={zone} />,
        what: note.note,
        detail: (
          <>
            {[
              wordFor(note.state),
              ...(note.byName ? [note.byName] : []),
              ...(note.corrected ? ["Corrected"] : []),
            ].join(" · ")}
            {note.correctable ? <Correction {...props} note={note} /> : null}
          </>
        ),
      }))}
    />
  );
}

function Correction({
  note,
  program,
  deliverableId,
  opened,
}: Omit<Props, "notes" | "zone"> & { note: NoteLine }) {
  return (
    <OnDemand name={`correct-${note.id}`} opened={opened} summary="Correct this note">
      {() => (
        <div className="max-w-2xl">
          <CommandForm
            command="correct-note"
            program={program}
            hidden={{ deliverableId, noteId: note.id }}
            submit="Save correction"
            label={`Correct note ${note.id}`}
            done="Corrected. The log keeps both versions."
          >
            <TextAreaField
              name="note"
              label="Note"
              hint="Only the text changes. State, evidence and blockers stay as they are."
              defaultValue={note.note}
              rows={2}
              required
            />
          </CommandForm>
        </div>
      )}
    </OnDemand>
  );
}
