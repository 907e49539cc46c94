import type { NoteLine } from "#domain";
import { wordFor } from "#domain";
import { Timeline } from "#kit/timeline";
import { Moment } from "./day.tsx";
import { stateTone } from "./state-badge.tsx";

/** What was logged, the latest first. */
export function NoteList({ notes, zone }: { notes: readonly NoteLine[]; zone: string }) {
  return (
    <Timeline
      entries={notes.map((note) => ({
        id: note.id,
        tone: stateTone(note.state),
        when: <Moment at={note.at} zone={zone} />,
        what: note.note,
        detail: note.byName ? `${wordFor(note.state)} · ${note.byName}` : wordFor(note.state),
      }))}
    />
  );
}
