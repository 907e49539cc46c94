import type { SettingsPage } from "#domain";
import { isPermitted, routes } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { FieldRow, TextAreaField, TextField } from "#kit/fields/field";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";

/** The cycle: its goal and days, the stage it is in, and the step into the next. */
export function CyclePanel({ page }: { page: SettingsPage }) {
  const { cycle, slug } = page;
  return (
    <div className="max-w-3xl space-y-4">
      {cycle ? (
        <>
          <CycleFacts cycle={cycle} />
          {cycle.roadmapApprovedDay ? null : <ApproveRoadmap cycle={cycle} slug={slug} />}
          {cycle.nextStage && isPermitted(cycle.enter) ? (
            <CommandForm
              program={slug}
              offer={cycle.enter}
              hidden={{ cycleId: cycle.id, stage: cycle.nextStage.stage }}
              submit={`Enter ${cycle.nextStage.word}`}
              done={`The cycle is in ${cycle.nextStage.word}.`}
            >
              <p className="text-soft">
                This step needs a decision at the gate of {cycle.stageWord}:{" "}
                <TextLink href={routes.gates(slug)}>open Gates</TextLink>.
              </p>
            </CommandForm>
          ) : null}
          <EditCycle cycle={cycle} slug={slug} />
        </>
      ) : null}
      {cycle === null || cycle.nextStage === null ? <OpenCycle page={page} /> : null}
    </div>
  );
}

function OpenCycle({ page }: { page: SettingsPage }) {
  return (
    <FormDisclosure
      summary="Open the next cycle"
      offer={page.openCycle}
      program={page.slug}
      open={page.cycle === null}
    >
      <CommandForm program={page.slug} offer={page.openCycle} submit="Open cycle">
        <TextAreaField label="Goal" name="goal" rows={2} />
        <FieldRow>
          <TextField label="First day" name="startDay" type="date" required />
          <TextField label="Last day" name="endDay" type="date" />
        </FieldRow>
        <p className="text-small text-soft">
          A cycle usually takes {page.proposedCycleWeeks} weeks in this program.
        </p>
      </CommandForm>
    </FormDisclosure>
  );
}

function CycleFacts({ cycle }: { cycle: Cycle }) {
  return (
    <DefinitionList
      rows={[
        { name: "Cycle", value: cycle.number },
        { name: "Goal", value: cycle.goal || "not written yet" },
        {
          name: "Days",
          value: (
            <>
              <Day day={cycle.startDay} year /> to <Day day={cycle.endDay} year />
            </>
          ),
        },
        { name: "Stage", value: `${cycle.stageWord}: ${cycle.purpose}` },
        {
          name: "Roadmap",
          value: (
            <>
              Version {cycle.roadmapVersion},{" "}
              {cycle.roadmapApprovedDay ? (
                <>
                  approved <Day day={cycle.roadmapApprovedDay} year />
                  {cycle.roadmapApprovedBy ? ` by ${cycle.roadmapApprovedBy}` : ""}
                </>
              ) : (
                "not approved yet"
              )}
            </>
          ),
        },
        { name: "Stage windows", value: <Windows windows={cycle.windows} /> },
      ]}
    />
  );
}

function ApproveRoadmap({ cycle, slug }: { cycle: Cycle; slug: string }) {
  return (
    <section id="roadmap" aria-labelledby="roadmap-title" className="scroll-mt-4">
      <h3 id="roadmap-title" className="font-semibold">
        Roadmap version {cycle.roadmapVersion} waits for approval
      </h3>
      <p className="text-soft">
        {cycle.roadmapApprovers} Until then no sprint can be locked or started.
      </p>
      {cycle.approve ? (
        <CommandForm
          program={slug}
          offer={cycle.approve}
          hidden={{ cycleId: cycle.id, roadmapVersion: String(cycle.roadmapVersion) }}
          submit="Approve roadmap"
          tone="primary"
          label={`Approve roadmap version ${cycle.roadmapVersion}`}
          done="Approved in your name, with today's date."
        />
      ) : null}
    </section>
  );
}

type Cycle = NonNullable<SettingsPage["cycle"]>;

function Windows({ windows }: { windows: Cycle["windows"] }) {
  return (
    <ul>
      {windows.map((window) => (
        <li key={window.stage}>
          {window.stage}: <Day day={window.startDay} weekday={false} /> to{" "}
          <Day day={window.endDay} weekday={false} />
        </li>
      ))}
    </ul>
  );
}

function EditCycle({ cycle, slug }: { cycle: Cycle; slug: string }) {
  return (
    <FormDisclosure summary="Edit the cycle" offer={cycle.edit} program={slug}>
      <CommandForm
        program={slug}
        offer={cycle.edit}
        hidden={{ cycleId: cycle.id }}
        submit="Save cycle"
      >
        <TextAreaField label="Goal" name="goal" rows={2} defaultValue={cycle.goal} />
        <FieldRow>
          <TextField
            label="First day"
            name="startDay"
            type="date"
            required
            defaultValue={cycle.startDay}
          />
          <TextField label="Last day" name="endDay" type="date" defaultValue={cycle.endDay} />
        </FieldRow>
        <FieldRow>
          <TextField
            label="Roadmap version"
            hint="A new version needs a new approval by the Steering Committee."
            name="roadmapVersion"
            type="number"
            min={1}
            defaultValue={cycle.roadmapVersion}
          />
        </FieldRow>
      </CommandForm>
    </FormDisclosure>
  );
}
