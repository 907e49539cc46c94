import type { PlanDryRun } from "#domain";
import { counted, pillars, stages, timeZones } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { CheckGroup } from "#kit/fields/check-group";
import { FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { CalendarFields } from "../calendar-feeds/calendar-fields.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { wordChoices } from "../shared/record-choices.ts";

const pillarChoices = wordChoices(pillars);
/** Beyond these, owners keep their names without an account. */
const ownersShown = 60;

type Choices = readonly { readonly value: string; readonly label: string }[];

/** What only a person knows: pillars, leads, owners, the program's name. Then it is imported, whole or not at all. */
export function ImportDecisions({
  dryRun,
  draftId,
  accounts,
  me,
}: {
  dryRun: PlanDryRun;
  draftId: string;
  accounts: readonly { readonly id: string; readonly name: string }[];
  /** Account of whoever imports: becomes the EATP. */
  me: string;
}) {
  const people = [
    { value: "", label: "nobody yet" },
    ...accounts.map(({ id, name }) => ({ value: id, label: id === me ? `${name} (you)` : name })),
  ];
  return (
    <div className="mt-10">
      <CommandForm
        command="import-plan"
        program="new"
        hidden={{ draft: draftId, by: dryRun.by }}
        submit={`Import ${counted(dryRun.deliverables, "deliverable")} into a new program`}
        tone="primary"
        label="Import the plan"
      >
        <Streams dryRun={dryRun} people={people} />
        {dryRun.owners.length > 0 ? <Owners dryRun={dryRun} people={people} /> : null}
        <Program dryRun={dryRun} />
      </CommandForm>
    </div>
  );
}

function Program({ dryRun }: { dryRun: PlanDryRun }) {
  return (
    <Section id="program" title="The program">
      <div className="max-w-3xl space-y-3">
        <FieldRow>
          <TextField label="Name" name="name" maxLength={120} defaultValue={dryRun.title} />
          <TextField
            label="Address"
            name="slug"
            hint="Follows /programs/. If empty, it is made from the name."
          />
        </FieldRow>
        <TextField label="Organization" name="organization" />
        <TextAreaField label="Purpose" name="purpose" rows={2} />
        <TextAreaField label="Goal of this cycle" name="goal" rows={2} />
        <FieldRow>
          <TextField
            label="First day of the cycle"
            name="startDay"
            type="date"
            required
            defaultValue={dryRun.startDay}
          />
          <TextField label="Last day" name="endDay" type="date" defaultValue={dryRun.endDay} />
          <SelectField
            label="Stage today"
            name="stage"
            required
            defaultValue="PRODUCE"
            choices={wordChoices(stages)}
          />
        </FieldRow>
        <Disclosure summary="Calendar from the plan">
          <div className="space-y-3">
            <CalendarFields calendar={dryRun.calendar} zones={timeZones} />
          </div>
        </Disclosure>
      </div>
    </Section>
  );
}

function Streams({ dryRun, people }: { dryRun: PlanDryRun; people: Choices }) {
  return (
    <Section
      id="streams"
      title="Workstreams, their pillars and leads"
      note="Every workstream needs a pillar. One without a lead stays a draft until it has one."
    >
      <div className="mb-4 flex flex-wrap items-start gap-x-8 gap-y-3 border-b border-rule pb-4">
        <CheckGroup
          name="pillars-all"
          legend="Pillars for workstreams that have none below"
          choices={pillarChoices}
        />
        <SelectField
          label="Lead for workstreams that have none below"
          name="lead-all"
          choices={people}
        />
      </div>
      <ul className="divide-y divide-rule">
        {dryRun.streams.map((stream) => (
          <StreamRow key={`${dryRun.by} ${stream.key}`} stream={stream} people={people} />
        ))}
      </ul>
    </Section>
  );
}

function StreamRow({ stream, people }: { stream: PlanDryRun["streams"][number]; people: Choices }) {
  return (
    <li className="py-3">
      <input type="hidden" name="stream" value={stream.key} />
      <div className="grid items-start gap-x-8 gap-y-3 md:grid-cols-[minmax(0,1fr)_auto_14rem]">
        <TextField
          label="Workstream"
          name={`name-${stream.key}`}
          required
          defaultValue={stream.name}
          maxLength={120}
        />
        <CheckGroup name={`pillars-${stream.key}`} legend="Pillars" choices={pillarChoices} />
        <SelectField label="Lead" name={`lead-${stream.key}`} choices={people} />
      </div>
      <p className="mt-1 text-small text-soft">
        {counted(stream.deliverables, "deliverable")}, {counted(stream.points, "point")}:{" "}
        {stream.firstTitles.join(" · ")}
        {stream.deliverables > stream.firstTitles.length ? " …" : ""}
      </p>
    </li>
  );
}

function Owners({ dryRun, people }: { dryRun: PlanDryRun; people: Choices }) {
  const choices = [
    { value: "name", label: "keep the name, without an account" },
    { value: "", label: "leave out the name" },
    ...people.filter(({ value }) => value !== ""),
  ];
  return (
    <Section
      id="owners"
      title="Owners"
      note="A person without an account can own deliverables. Change the owner in the plan grid."
    >
      <Disclosure
        summary={counted(dryRun.owners.length, "owner")}
        open={dryRun.owners.length <= 10}
      >
        <ul className="grid gap-x-10 gap-y-2 md:grid-cols-2">
          {dryRun.owners.slice(0, ownersShown).map((owner, index) => (
            <li key={owner.name} className="grid grid-cols-2 items-center gap-4">
              <input type="hidden" name="owner" value={owner.name} />
              <span>
                {owner.name} <span className="text-small text-soft">({owner.deliverables})</span>
              </span>
              <SelectField
                label={`Account of ${owner.name}`}
                hideLabel
                name={`account-${index}`}
                defaultValue={owner.accountId ?? "name"}
                choices={choices}
              />
            </li>
          ))}
        </ul>
        {dryRun.owners.length > ownersShown ? (
          <p className="mt-2 text-small text-soft">
            {dryRun.owners.length - ownersShown} more keep their names without an account.
          </p>
        ) : null}
      </Disclosure>
    </Section>
  );
}
