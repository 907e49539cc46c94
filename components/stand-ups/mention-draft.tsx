import type { MentionDraft as Draft } from "#domain";
import { counted, ended, escalationSeverities, wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { EscalationLinkField } from "../escalations/escalation-link-field.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { wordChoices } from "../shared/record-choices.ts";

interface Props {
  mention: Draft;
  program: string;
  /** The tier it starts on: the stream's own, or the EATP's. */
  starts: "L1_WORKSTREAM" | "L2_PROGRAM";
  /** Is raising it the one thing to do here? */
  first: boolean;
}

/** What was only mentioned: raised as it is pre-filled with one more click, tied to its record, or settled with a reason. */
export function MentionDraft({ mention, program, starts, first }: Props) {
  const { mentionId, draft, about, text } = mention;
  return (
    <div className="border-l-2 border-at-risk py-1 pl-4">
      <p className="whitespace-pre-line">“{text}”</p>
      <p className="mb-3 text-small text-soft">
        {about ? `${about.id} ${about.title} · ` : ""}
        <Said mention={mention} />. It isn't recorded anywhere, so it has no owner and no time
        limit.
      </p>
      <CommandForm
        program={program}
        offer={mention.raise}
        hidden={{
          kind: "BLOCKER",
          tier: starts,
          mentionId,
          description: text,
          workstreamId: mention.workstreamId,
          affectedIds: draft.affectedIds.join(","),
          firstSeenDay: draft.firstSeenDay,
        }}
        submit="Raise blocker"
        tone={first ? "primary" : "plain"}
        done="Blocker raised."
        label={`Raise what ${mention.streamName} mentioned`}
      >
        <p className="text-small">
          Title: <strong className="font-semibold">{draft.title}</strong>. Severity:{" "}
          {wordFor(draft.severity).toLowerCase()}. Tier:{" "}
          {starts === "L2_PROGRAM" ? "program" : "stream"}. Decision you want:{" "}
          {ended(draft.wantedDecision)}
        </p>
        <DraftFields draft={draft} />
      </CommandForm>
      <SettleMention mention={mention} program={program} />
    </div>
  );
}

function SettleMention({ mention, program }: Pick<Props, "mention" | "program">) {
  const { mentionId, records, settle } = mention;
  return (
    <div className="mt-2">
      <Disclosure summary="It is already recorded, or it isn't a blocker">
        <CommandForm
          program={program}
          offer={settle}
          hidden={{ mentionId }}
          submit="Close mention"
          done="Mention closed."
          label={`Close what ${mention.streamName} mentioned`}
        >
          {records.length > 0 ? <EscalationLinkField records={records} /> : null}
          <TextAreaField
            name="reason"
            label="Or why it isn't a blocker"
            hint="One sentence that a person who wasn't there can understand."
            rows={2}
            maxLength={1000}
            oneOfSome
          />
        </CommandForm>
      </Disclosure>
    </div>
  );
}

function DraftFields({ draft }: Pick<Draft, "draft">) {
  return (
    <Disclosure summary="Edit the draft first">
      <div className="space-y-3">
        <TextField
          name="title"
          label="What is in the way"
          defaultValue={draft.title}
          maxLength={200}
          required
        />
        <FieldRow>
          <TextField
            name="wantedDecision"
            label="Decision you want"
            defaultValue={draft.wantedDecision}
            required
          />
          <SelectField
            name="severity"
            label="Severity"
            defaultValue={draft.severity}
            choices={wordChoices(escalationSeverities)}
          />
        </FieldRow>
      </div>
    </Disclosure>
  );
}

function Said({ mention: { straightDays, firstDay, lastDay, live } }: { mention: Draft }) {
  return (
    <>
      {firstDay === lastDay ? (
        <>
          Mentioned on <Day day={lastDay} />
        </>
      ) : (
        <>
          Mentioned from <Day day={firstDay} /> to <Day day={lastDay} />
          {straightDays > 1 ? `, on ${counted(straightDays, "working day")} in a row` : ""}
        </>
      )}
      {live ? "" : ", not in the notes since"}
    </>
  );
}
