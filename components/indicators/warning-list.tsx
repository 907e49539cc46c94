import type { ClearedWarning, WarningRow } from "#domain";
import { counted } from "#domain";
import { Badge } from "#kit/badge";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import type { Choice } from "#kit/fields/field";
import { FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { TextLink } from "#kit/text-link";
import type { Tone } from "#kit/tone";
import { CommandForm } from "../shared/command-form.tsx";
import { Day, Sentence } from "../shared/day.tsx";
import { namedChoices } from "../shared/record-choices.ts";
import { RuleLink } from "../shared/rule-link.tsx";

interface Common {
  readonly program: string;
  readonly day: string;
  /** One list for all warnings: the same array is sent to the browser once. */
  readonly owners: readonly Choice[];
}

interface Props extends Omit<Common, "owners"> {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly WarningRow[];
  readonly more: number;
}

const looks: Record<WarningRow["standing"], { tone: Tone; word: string }> = {
  overdue: { tone: "off-track", word: "No owner" },
  waits: { tone: "at-risk", word: "Pending" },
  acted: { tone: "on-track", word: "Acted on" },
  watched: { tone: "not-started", word: "Watched" },
};

/** What warns, since when, and who does what about it; acting is in the row. */
export function WarningList({ rows, more, members, ...common }: Props) {
  if (rows.length === 0)
    return (
      <EmptyState title="No active warnings.">
        Velocity, morale, energy, ceremonies, streams and due items are checked every minute.
        Warnings appear here and on Today.
      </EmptyState>
    );
  const owners = [{ value: "", label: "Choose" }, ...namedChoices(members)];
  return (
    <>
      <ul className="divide-y divide-rule border-y border-rule">
        {rows.map((row) => (
          <Warning key={row.id} row={row} owners={owners} {...common} />
        ))}
      </ul>
      {more > 0 ? (
        <p className="mt-3 text-small text-soft">{more} more are answered or newer.</p>
      ) : null}
    </>
  );
}

function Warning({ row, ...common }: RowProps) {
  const { id, ruleId, sentence, ageWorkingDays, raisedDay, standing, place, watch } = row;
  const { tone, word } = looks[standing];
  const { program } = common;
  return (
    <li id={id} className="scroll-mt-6 py-3 target:bg-action-well">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Badge tone={tone}>{word}</Badge>
        <span className="text-small text-soft">
          since <Day day={raisedDay} weekday={false} />
          {ageWorkingDays > 0 ? `, ${counted(ageWorkingDays, "working day")}` : ""}
        </span>
      </div>
      <p>
        <Sentence text={sentence} /> <RuleLink program={program} ruleId={ruleId} />
        {place ? (
          <>
            {" · "}
            <TextLink href={place}>View</TextLink>
          </>
        ) : null}
      </p>
      {watch ? (
        <p className="text-small text-soft">
          Only watched, decided by {watch.by}: {watch.reason}
        </p>
      ) : null}
      {row.interventions.map((step) => (
        <Step key={step.id} step={step} program={program} />
      ))}
      {row.act.open ? <ActOnIt row={row} {...common} /> : null}
    </li>
  );
}

function Step({
  step: { id, owner, step, reviewDay, due, effect, review },
  program,
}: {
  step: WarningRow["interventions"][number];
  program: string;
}) {
  return (
    <div className="mt-1 border-l-2 border-rule pl-3">
      <p>
        <strong className="font-medium">{owner}</strong>: {step}{" "}
        <span className="text-small text-soft">
          {effect === null ? (
            <>
              {due ? "review was due " : "review due "}
              <Day day={reviewDay} />
            </>
          ) : (
            <>Effect: {effect}</>
          )}
        </span>
      </p>
      {review.open ? (
        <Disclosure summary="Record the effect" open={due}>
          <CommandForm
            command="review-intervention"
            program={program}
            hidden={{ interventionId: id }}
            submit="Record effect"
            size="small"
            label={`Effect of ${id}`}
            done="Recorded."
            inline
          >
            <div className="min-w-56 flex-1">
              <TextField name="effect" label="Effect" />
            </div>
          </CommandForm>
        </Disclosure>
      ) : null}
    </div>
  );
}

type RowProps = Common & { readonly row: WarningRow };

function ActOnIt(props: RowProps) {
  const { program, day, owners } = props;
  const { id, ruleId, act, watchOnly, standing } = props.row;
  const first = standing === "overdue" || standing === "waits";
  return (
    <div className="mt-1 flex flex-wrap items-start gap-x-6 [&>details[open]]:w-full">
      <Disclosure summary={first ? "Act on it" : "Add another step"} group={`act-${id}`}>
        <CommandForm
          program={program}
          offer={act}
          hidden={{ warningId: id }}
          submit="Record step"
          size="small"
          label={`Act on ${id}, ${ruleId}`}
          done="Recorded."
        >
          <TextField name="step" label="Next step" />
          <FieldRow>
            <SelectField name="ownerId" label="Owner" required choices={owners} />
            <TextField type="date" name="reviewDay" label="Review on" min={day} />
          </FieldRow>
        </CommandForm>
      </Disclosure>
      {watchOnly.open ? (
        <Disclosure summary="Only watch it" group={`act-${id}`}>
          <WatchForm {...props} />
        </Disclosure>
      ) : null}
    </div>
  );
}

function WatchForm({ row: { id, ruleId, watchOnly }, program }: RowProps) {
  return (
    <CommandForm
      program={program}
      offer={watchOnly}
      hidden={{ warningId: id }}
      submit="Only watch it"
      size="small"
      label={`Only watch ${id}, ${ruleId}`}
      done="Watched until its cause is resolved or returns."
    >
      <TextAreaField name="reason" label="Why no action is needed now" rows={2} required />
    </CommandForm>
  );
}

/** Warnings whose cause is gone, and what was done about them. */
export function ClearedWarnings({
  rows,
  program,
}: {
  rows: readonly ClearedWarning[];
  program: string;
}) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {rows.map(({ id, ruleId, sentence, raisedDay, clearedDay, effects }) => (
        <li key={id} id={id} className="py-2">
          <Badge tone="complete">Resolved</Badge>{" "}
          <span className="text-small text-soft">
            <Day day={raisedDay} weekday={false} /> to <Day day={clearedDay} weekday={false} />
          </span>
          <p className="text-soft">
            <Sentence text={sentence} /> <RuleLink program={program} ruleId={ruleId} />
          </p>
          {effects.map((effect) => (
            <p key={effect} className="text-small">
              {effect}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
