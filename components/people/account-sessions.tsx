import { Tag } from "#kit/badge";
import { SubmitButton } from "#kit/fields/submit-button";
import { Ago } from "../shared/ago.tsx";

export interface AccountSession {
  readonly id: string;
  /** The one this page was asked with. */
  readonly current: boolean;
  readonly way: string;
  readonly address: string;
  readonly agent: string;
  readonly openedAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}

/** Each browser the person is signed in with; any of them ends on the spot, or all others at once. */
export function AccountSessions({
  sessions,
  now,
  end,
  endOthers,
}: {
  sessions: readonly AccountSession[];
  now: string;
  end: (fields: FormData) => Promise<void>;
  endOthers: () => Promise<void>;
}) {
  return (
    <div className="max-w-3xl">
      <ul className="divide-y divide-rule">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 first:pt-0"
          >
            <div className="min-w-0" id={`session-${session.id}`}>
              <p className="font-medium">
                {session.agent} {session.current ? <Tag>This session</Tag> : null}
              </p>
              <p className="text-small break-words text-soft">
                From {session.address}, last seen{" "}
                {session.current ? "now" : <Ago at={session.lastSeenAt} now={now} />}
              </p>
              <p className="text-small text-soft">
                Signed in by {session.way} <Ago at={session.openedAt} now={now} />, ends{" "}
                <Ago at={session.expiresAt} now={now} />
              </p>
            </div>
            <form action={end}>
              <input type="hidden" name="session" value={session.id} />
              <SubmitButton size="small">
                {session.current ? "Sign out" : "End session"}
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form action={endOthers} className="mt-3">
          <SubmitButton>End all other sessions</SubmitButton>
        </form>
      ) : null}
    </div>
  );
}
