import type { DescribedDeliverable, PersonChoice } from "#domain";
import { deliverableTypes, pillars, qualityActivities, wordFor } from "#domain";
import { CheckGroup } from "#kit/fields/check-group";
import { CheckboxField, FieldRow, SelectField, TextField } from "#kit/fields/field";
import { labelledChoices, wordChoices } from "../shared/record-choices.ts";

type Defaults = Omit<DescribedDeliverable, "points"> & {
  readonly points: number | null;
  readonly workstreamId: string;
  /** Of an owner who may have left. */
  readonly ownerName?: string;
};

interface Offered {
  /** Where it may live; none when the form is on the page of its stream. */
  readonly streams: readonly PersonChoice[];
  readonly members: readonly PersonChoice[];
  /** Stakeholder groups it could touch. */
  readonly groups: readonly PersonChoice[];
  /** Maturity domains of the program. */
  readonly everyDomain: readonly PersonChoice[];
}

/** What a person says of a deliverable, creating or editing it. */
export function DeliverableFields({
  defaults,
  streams,
  members,
  groups,
  everyDomain,
}: Offered & { defaults: Defaults }) {
  return (
    <>
      <TextField
        name="title"
        label="Title"
        defaultValue={defaults.title}
        maxLength={200}
        required
      />
      <HomeFields defaults={defaults} streams={streams} members={members} />
      <PillarFields defaults={defaults} />
      {[estimates, days].map((row) => (
        <FieldRow key={row[0].name}>
          {row.map((field) => (
            <TextField key={field.name} {...field} defaultValue={defaults[field.name] ?? ""} />
          ))}
        </FieldRow>
      ))}
      <Domains chosen={defaults.domains} everyDomain={everyDomain} />
      <FieldRow>
        <SelectField
          name="qualityActivity"
          label="Quality check"
          hint="A sprint with use-case work plans at least one of these."
          defaultValue={defaults.qualityActivity ?? ""}
          choices={[{ value: "", label: "None" }, ...wordChoices(qualityActivities)]}
        />
      </FieldRow>
      <Impacts defaults={defaults} groups={groups} />
    </>
  );
}

const estimates = [
  { name: "lowPoints", label: "Low", inputMode: "decimal" },
  { name: "points", label: "Likely, in points", inputMode: "decimal" },
  { name: "highPoints", label: "High", inputMode: "decimal" },
] as const;

const days = [
  { type: "date", name: "startDay", label: "Starts" },
  { type: "date", name: "dueDay", label: "Due" },
] as const;

/** Where it lives, what it is and whose it is. */
function HomeFields({
  defaults,
  streams,
  members,
}: Pick<Offered, "streams" | "members"> & { defaults: Defaults }) {
  return (
    <FieldRow>
      {streams.length > 0 ? (
        <SelectField
          name="workstreamId"
          label="Workstream"
          required
          defaultValue={defaults.workstreamId}
          choices={labelledChoices(streams)}
        />
      ) : null}
      <SelectField
        name="type"
        label="Type"
        defaultValue={defaults.type}
        choices={wordChoices(deliverableTypes)}
      />
      <SelectField
        name="ownerId"
        label="Owner"
        defaultValue={defaults.ownerId ?? ""}
        stored={`${defaults.ownerName ?? defaults.ownerId} (left)`}
        choices={[{ value: "", label: "No owner yet" }, ...labelledChoices(members)]}
      />
    </FieldRow>
  );
}

function PillarFields({ defaults }: { defaults: Defaults }) {
  return (
    <FieldRow>
      <SelectField
        name="primaryPillar"
        label="Pillar"
        defaultValue={defaults.primaryPillar}
        choices={wordChoices(pillars)}
      />
      <fieldset>
        <legend className="mb-1 font-medium">
          Also serves <span className="font-normal text-soft">(optional)</span>
        </legend>
        <div className="flex flex-wrap gap-x-4">
          {pillars.map((pillar) => (
            <CheckboxField
              key={pillar}
              name="secondaryPillars"
              value={pillar}
              label={wordFor(pillar)}
              defaultChecked={defaults.secondaryPillars.includes(pillar)}
            />
          ))}
        </div>
      </fieldset>
    </FieldRow>
  );
}

/** What it is meant to move. One that the program no longer holds stays until it is taken out. */
function Domains({
  chosen,
  everyDomain,
}: {
  chosen: readonly string[];
  everyDomain: readonly PersonChoice[];
}) {
  const known = new Set(everyDomain.map(({ id }) => id));
  const choices = [
    ...labelledChoices(everyDomain),
    ...chosen.filter((id) => !known.has(id)).map((id) => ({ value: id, label: id })),
  ];
  if (choices.length === 0) return null;
  return <CheckGroup name="domains" legend="Maturity domains" choices={choices} checked={chosen} />;
}

const grades = ["hardly", "a little", "noticeably", "hard", "their work becomes another"];

/** How hard the change touches each group (I-93): from 1 to 5, or not at all. */
function Impacts({ defaults, groups }: { defaults: Defaults; groups: readonly PersonChoice[] }) {
  if (groups.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">
        Who it affects <span className="font-normal text-soft">(optional)</span>
      </legend>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {groups.map((group) => {
          const known = defaults.changeImpact?.find(({ groupId }) => groupId === group.id);
          return (
            <SelectField
              key={group.id}
              name="changeImpact"
              label={group.label}
              defaultValue={known ? `${group.id}:${known.impact}` : ""}
              choices={[
                { value: "", label: "Not at all" },
                ...grades.map((words, index) => ({
                  value: `${group.id}:${index + 1}`,
                  label: `${index + 1} ${words}`,
                })),
              ]}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
