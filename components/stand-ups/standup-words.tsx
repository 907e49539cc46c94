import type { ReactNode } from "react";
import type { NoteWords } from "#domain";
import { routes } from "#domain";
import { Shape } from "#kit/shape";
import { TextLink } from "#kit/text-link";

/** A note as it was written: done, next, in the way. */
export function StandupWords({ note, program }: { note: NoteWords; program: string }) {
  return (
    <dl className="mb-2 grid gap-x-8 gap-y-2 sm:grid-cols-3">
      <Words name="Done">{note.done}</Words>
      <Words name="Next">{note.next}</Words>
      <Words name="In the way">
        {note.blockers === "" ? null : (
          <>
            <Shape tone="at-risk" className="mr-1.5" />
            {note.blockers}
            {note.deliverableId || note.escalationId ? (
              <span className="text-small text-soft">
                {" ("}
                {note.deliverableId}
                {note.deliverableId && note.escalationId ? ", " : ""}
                {note.escalationId ? (
                  <TextLink href={routes.escalation(program, note.escalationId)}>
                    {note.escalationId}
                  </TextLink>
                ) : null}
                )
              </span>
            ) : null}
          </>
        )}
      </Words>
    </dl>
  );
}

function Words({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-small text-soft">{name}</dt>
      <dd className="break-words whitespace-pre-line">
        {children || <span className="text-soft">nothing</span>}
      </dd>
    </div>
  );
}
