import type { DayChange, StandupDigest as Digest, DigestRow, Reporting } from "#domain";
import { counted, routes } from "#domain";
import { Badge } from "#kit/badge";
import { EmptyState } from "#kit/empty-state";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import type { Tone } from "#kit/tone";
import { Moment } from "../shared/day.tsx";
import { StateBadge } from "../shared/state-badge.tsx";
import { MentionDraft } from "./mention-draft.tsx";
import { StandupWords } from "./standup-words.tsx";

/** First what nobody has written down, then stream by stream: the note, and what moved that day. */
export function StandupDigest({
  digest,
  program,
  zone,
}: {
  digest: Digest;
  program: string;
  zone: string;
}) {
  const { mentions, rows, changesElsewhere } = digest;
  return (
    <>
      {mentions.length > 0 ? (
        <Section
          id="mentioned"
          title="Mentioned but not recorded"
          aside={mentions.length}
          note="A blocker that is only mentioned has no owner and no time limit. Raise it, link it to its record, or say why it isn't a blocker."
        >
          <ul className="space-y-6">
            {mentions.map((mention) => (
              <Mention key={mention.mentionId} mention={mention} program={program} />
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="streams" title="Stream by stream" aside={counted(rows.length, "stream")}>
        {rows.length === 0 ? (
          <EmptyState title="No note was due that day.">
            Notes are due on the working days of a running sprint, from streams with open work in
            it.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-rule">
            {rows.map((row) => (
              <StreamOfDay key={row.workstreamId} row={row} program={program} zone={zone} />
            ))}
          </ul>
        )}
      </Section>
      {changesElsewhere.length > 0 ? (
        <Section id="elsewhere" title="Changes in other streams">
          <Changes changes={changesElsewhere} />
        </Section>
      ) : null}
    </>
  );
}

function Mention({ mention, program }: { mention: Digest["mentions"][number]; program: string }) {
  return (
    <li>
      <p className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <strong className="font-semibold">{mention.streamName}</strong>
        <span className="text-small text-soft">{mention.leadName}</span>
        {mention.drafted ? <Badge tone="at-risk">a draft for the EATP</Badge> : null}
      </p>
      <MentionDraft
        mention={mention}
        program={program}
        first={mention.drafted}
        starts={mention.drafted ? "L2_PROGRAM" : "L1_WORKSTREAM"}
      />
    </li>
  );
}

const looks: Record<Reporting, { tone: Tone; word: string }> = {
  REPORTED: { tone: "on-track", word: "Reported" },
  QUIET: { tone: "at-risk", word: "Not reported" },
  WAITING: { tone: "not-started", word: "Still to come" },
};

function StreamOfDay({ row, program, zone }: { row: DigestRow; program: string; zone: string }) {
  const { note, reporting, silentDays, changes } = row;
  const look = looks[reporting];
  return (
    <li className="gap-x-8 py-4 lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
      <div className="mb-2">
        <h3 className="font-semibold">
          <TextLink quiet href={routes.workstream(program, row.workstreamId)}>
            {row.name}
          </TextLink>
        </h3>
        <Badge tone={look.tone}>
          {look.word}
          {reporting === "QUIET" && silentDays > 1
            ? `, ${counted(silentDays, "day")} in a row`
            : ""}
        </Badge>
        <p className="text-small text-soft">
          {note ? (
            <>
              {note.authorName}, <Moment at={note.at} zone={zone} />
            </>
          ) : (
            row.leadName
          )}
        </p>
      </div>
      <div className="min-w-0">
        {note ? (
          <StandupWords note={note} program={program} />
        ) : (
          <p className="mb-2 text-soft">
            {reporting === "QUIET" ? "No note." : "The stand-up is not over yet."}
          </p>
        )}
        <Changes changes={changes} />
      </div>
    </li>
  );
}

/** What was logged that day, the last word on each deliverable. */
function Changes({ changes }: { changes: readonly DayChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="space-y-1 text-small">
      {changes.map((one) => (
        <li key={one.deliverableId} className="flex flex-wrap items-baseline gap-x-3">
          <StateBadge state={one.state} />
          <TextLink href={one.href}>
            {one.deliverableId} {one.title}
          </TextLink>
          {one.note ? (
            <span className="min-w-0 break-words text-soft">
              {one.note} ({one.corrected ? `${one.byName}, corrected` : one.byName})
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
