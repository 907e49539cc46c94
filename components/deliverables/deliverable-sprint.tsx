import type { DeliverablePage } from "#domain";
import { counted } from "#domain";
import { SelectField, TextAreaField } from "#kit/fields/field";
import { AbsenceField } from "../planning/absence-fields.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { OnDemand } from "../shared/on-demand.tsx";
import { labelledChoices } from "../shared/record-choices.ts";
import type { DeliverableProps } from "./deliverable-props.ts";

/** Into a draft, out of a sprint, or into a locked one in exchange for something else. */
export function DeliverableSprint({ view, program, opened }: DeliverableProps) {
  const { uncommit } = view;
  const places = view.commit.open && uncommit?.locked !== true;
  return (
    <>
      {places ? <PlanIntoSprint view={view} program={program} opened={opened} /> : null}
      {uncommit ? (
        <TakeOut view={view} uncommit={uncommit} program={program} opened={opened} />
      ) : null}
      {places && view.addToSprint.open
        ? view.exchanges.map((exchange) => (
            <AddToLocked
              key={exchange.sprintId}
              view={view}
              exchange={exchange}
              program={program}
              opened={opened}
            />
          ))
        : null}
    </>
  );
}

function PlanIntoSprint({ view, program, opened }: DeliverableProps) {
  const { id } = view.row;
  return (
    <OnDemand name="plan" opened={opened} summary="Plan this deliverable">
      {() => (
        <CommandForm
          program={program}
          offer={view.commit}
          hidden={{ deliverableId: id }}
          submit="Plan work"
          inline
          label={`Plan ${id}`}
          done="Planned. Work in a draft counts once the sprint is locked."
        >
          <SelectField
            name="sprintId"
            label="Sprint draft"
            choices={[
              ...labelledChoices(view.openSprints),
              { value: "", label: "Work on it outside of sprints" },
            ]}
          />
        </CommandForm>
      )}
    </OnDemand>
  );
}

function TakeOut({
  view: { row },
  uncommit: { sprintNumber, offer, locked },
  program,
  opened,
}: DeliverableProps & { uncommit: NonNullable<DeliverablePage["uncommit"]> }) {
  return (
    <OnDemand name="remove" opened={opened} summary={`Remove from sprint ${sprintNumber}`}>
      {() => (
        <CommandForm
          program={program}
          offer={offer}
          hidden={{ deliverableId: row.id }}
          submit="Remove from sprint"
          label={`Remove ${row.id} from sprint ${sprintNumber}`}
          done="Moved back to the backlog."
        >
          {locked ? (
            <>
              <TextAreaField
                name="reason"
                label="Why it leaves a locked sprint"
                hint="Kept in the sprint's record."
                rows={2}
                required
              />
              <AbsenceField pillar={row.pillar} after={sprintNumber} />
            </>
          ) : null}
        </CommandForm>
      )}
    </OnDemand>
  );
}

function AddToLocked({
  view: { row, addToSprint },
  exchange: { sprintId, number, running, couldLeave },
  program,
  opened,
}: DeliverableProps & { exchange: DeliverablePage["exchanges"][number] }) {
  return (
    <OnDemand
      name={`add-to-${sprintId}`}
      opened={opened}
      summary={`Add to sprint ${number} (${running ? "running" : "locked"})`}
    >
      {() => (
        <CommandForm
          program={program}
          offer={addToSprint}
          hidden={{ deliverableId: row.id, sprintId }}
          submit="Add to sprint"
          label={`Add ${row.id} to sprint ${number}`}
          done="Added. The sprint's record shows that it was added later, and why."
        >
          <TextAreaField name="reason" label="Why it is added now" rows={2} required />
          <SelectField
            name="inExchangeFor"
            label={`In exchange for (at least ${counted(row.points, "point")} together)`}
            hint="Hold Ctrl (⌘ on a Mac) to choose several. Without an exchange, the EATP must approve this."
            multiple
            size={Math.min(8, Math.max(2, couldLeave.length))}
            choices={labelledChoices(couldLeave)}
          />
        </CommandForm>
      )}
    </OnDemand>
  );
}
