import type { DescribedDeliverable, PersonChoice } from "#domain";
import { deliverableTypes, pillars, qualityActivities, wordFor } from "#domain";
import { CheckGroup } from "#kit/fields/check-group";
import { CheckboxField, FieldRow, SelectField, TextField } from "#kit/fields/field";

export type DeliverableDefaults = Omit<DescribedDeliverable, "points"> & {
  readonly points: number | null;
  readonly workstreamId: string;
  /** Of an owner who may have left. */
  readonly ownerName?: string;
};

/** What a person says of a deliverable, creating or editing it. */
export function DeliverableFields({
  defaults,
  streams,
  members,
  groups,
  everyDomain,
}: {
  defaults: DeliverableDefaults;
  /** Where it may live; none when the form stands in its stream. */
  streams: readonly PersonChoice[];
  members: readonly PersonChoice[];
  /** Stakeholder groups it could touch. */
  groups: readonly PersonChoice[];
  /** Maturity domains of the program. */
  everyDomain: readonly PersonChoice[];
}) {
  return (
    <>
      <TextField
        name="title"
        label="Title"
        defaultValue={defaults.title}
        maxLength={200}
        required
      />
      <FieldRow>
        {streams.length > 0 ? (
          <SelectField
            name="workstreamId"
            label="Workstream"
            required
            defaultValue={defaults.workstreamId}
            choices={streams.map(({ id, label }) => ({ value: id, label }))}
          />
        ) : null}
        <SelectField
          name="type"
          label="Type"
          defaultValue={defaults.type}
          choices={deliverableTypes.map((value) => ({ value, label: wordFor(value) }))}
        />
        <SelectField
          name="ownerId"
          label="Owner"
          defaultValue={defaults.ownerId ?? ""}
          stored={`${defaults.ownerName ?? defaults.ownerId} (left)`}
          choices={[
            { value: "", label: "Nobody yet" },
            ...members.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          name="primaryPillar"
          label="Pillar"
          defaultValue={defaults.primaryPillar}
          choices={pillars.map((value) => ({ value, label: wordFor(value) }))}
        />
        <fieldset>
          <legend className="mb-1 font-medium">
            Serves too <span className="font-normal text-soft">(optional)</span>
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
      <FieldRow>
        <TextField
          name="lowPoints"
          label="Low"
          inputMode="decimal"
          defaultValue={defaults.lowPoints ?? ""}
        />
        <TextField
          name="points"
          label="Likely, in points"
          inputMode="decimal"
          defaultValue={defaults.points ?? ""}
        />
        <TextField
          name="highPoints"
          label="High"
          inputMode="decimal"
          defaultValue={defaults.highPoints ?? ""}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          type="date"
          name="startDay"
          label="Starts"
          defaultValue={defaults.startDay ?? ""}
        />
        <TextField type="date" name="dueDay" label="Due" defaultValue={defaults.dueDay ?? ""} />
      </FieldRow>
      <Domains chosen={defaults.domains} everyDomain={everyDomain} />
      <FieldRow>
        <SelectField
          name="qualityActivity"
          label="Check it carries out"
          hint="Beside use-case work a sprint plans one of these (A-41)."
          defaultValue={defaults.qualityActivity ?? ""}
          choices={[
            { value: "", label: "None" },
            ...qualityActivities.map((value) => ({ value, label: wordFor(value) })),
          ]}
        />
      </FieldRow>
      <Impacts defaults={defaults} groups={groups} />
    </>
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
    ...everyDomain.map(({ id, label }) => ({ value: id, label })),
    ...chosen.filter((id) => !known.has(id)).map((id) => ({ value: id, label: id })),
  ];
  if (choices.length === 0) return null;
  return <CheckGroup name="domains" legend="Maturity domains" choices={choices} checked={chosen} />;
}

const grades = ["hardly", "a little", "noticeably", "hard", "their work becomes another"];

/** How hard the change touches each group (I-93): from 1 to 5, or not at all. */
function Impacts({
  defaults,
  groups,
}: {
  defaults: DeliverableDefaults;
  groups: readonly PersonChoice[];
}) {
  if (groups.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">
        Whom it touches <span className="font-normal text-soft">(optional)</span>
      </legend>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {groups.map((group) => {
          const known = defaults.changeImpact.find(({ groupId }) => groupId === group.id);
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
