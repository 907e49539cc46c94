import type { ReactNode } from "react";
import type { NoteWords, StandupPanel } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { Section } from "#kit/section";
import { Day, Moment } from "../shared/day.tsx";
import { MentionDraft } from "./mention-draft.tsx";
import { StandupFields } from "./standup-fields.tsx";
import { StandupWords } from "./standup-words.tsx";

interface Form {
  panel: StandupPanel;
  program: string;
}

/** The day in three fields, where its lead is anyway; what is in the way becomes a draft right here (L3). */
export function StandupNote({ zone, ...form }: Form & { zone: string }) {
  const { note, before, asked, write, drafts, today } = form.panel;
  if (!note && !asked && !write.open && drafts.length === 0) return null;

  return (
    <Section
      id="standup"
      title="Stand-up note"
      aside={
        note ? (
          <>
            {note.authorName}, <Moment at={note.at} zone={zone} />
          </>
        ) : (
          <Day day={today} />
        )
      }
    >
      {note ? (
        <>
          <StandupWords note={note} program={form.program} />
          {write.open ? (
            <Disclosure summary="Edit note">
              <StandupFields {...form} day={today} note={note} before={before} />
            </Disclosure>
          ) : null}
        </>
      ) : write.open ? (
        <Unwritten asked={asked} before={before}>
          <StandupFields {...form} day={today} note={null} before={before} />
        </Unwritten>
      ) : (
        <p className="text-soft">No note for today yet.</p>
      )}
      <Drafts {...form} />
      <Missed {...form} />
    </Section>
  );
}

/** Days whose note was owed and is not written. */
function Missed(form: Form) {
  const { missed, write } = form.panel;
  if (!write.open || missed.length === 0) return null;
  return (
    <div className="mt-4">
      {missed.map((day) => (
        <Disclosure
          key={day}
          group="missed-notes"
          summary={
            <span>
              Add the missing note of <Day day={day} />
            </span>
          }
        >
          <StandupFields {...form} day={day} note={null} before={null} />
        </Disclosure>
      ))}
    </div>
  );
}

/** What the note speaks of and no record knows. */
function Drafts({ panel: { drafts, note }, program }: Form) {
  if (drafts.length === 0) return null;
  return (
    <div className="mt-5 space-y-5">
      <h3 className="font-medium">Mentioned but not recorded</h3>
      {drafts.map((mention) => (
        <MentionDraft
          key={mention.mentionId}
          mention={mention}
          program={program}
          starts="L1_WORKSTREAM"
          first={note !== null}
        />
      ))}
    </div>
  );
}

/** Where no note is waited for, the form waits behind a word. */
function Unwritten({
  asked,
  before,
  children,
}: {
  asked: boolean;
  before: NoteWords | null;
  children: ReactNode;
}) {
  if (asked) return children;
  return (
    <>
      <p className="mb-2 text-soft">
        No note is due today
        {before ? (
          <>
            . The last one is from <Day day={before.day} />
          </>
        ) : null}
        .
      </p>
      <Disclosure summary="Add a note anyway">{children}</Disclosure>
    </>
  );
}
