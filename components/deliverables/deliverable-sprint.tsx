import { counted } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { SelectField, TextAreaField } from "#kit/fields/field";
import { AbsenceField } from "../planning/absence-fields.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import type { DeliverableProps } from "./deliverable-props.ts";

/** Into a draft, out of a sprint, or into a locked one in exchange for something else. */
export function DeliverableSprint({ view, program }: DeliverableProps) {
  const { row, uncommit } = view;
  const places = view.commit.open && uncommit?.locked !== true;
  return (
    <>
      {places ? (
        <Disclosure summary="Plan it into a sprint">
          <CommandForm
            program={program}
            offer={view.commit}
            hidden={{ deliverableId: row.id }}
            submit="Place"
            inline
            label={`Place ${row.id}`}
            done="Placed. The sprint's lock decides."
          >
            <SelectField
              name="sprintId"
              label="Draft"
              choices={[
                ...view.openSprints.map(({ id, label }) => ({ value: id, label })),
                { value: "", label: "Take it up outside of sprints" },
              ]}
            />
          </CommandForm>
        </Disclosure>
      ) : null}
      {uncommit ? (
        <Disclosure summary={`Take it out of sprint ${uncommit.sprintNumber}`}>
          <CommandForm
            program={program}
            offer={uncommit.offer}
            hidden={{ deliverableId: row.id }}
            submit="Take out"
            label={`Take ${row.id} out of sprint ${uncommit.sprintNumber}`}
            done="Back in the backlog."
          >
            {uncommit.locked ? (
              <>
                <TextAreaField
                  name="reason"
                  label="Why it leaves a locked sprint"
                  hint="Kept with its place in the sprint's record."
                  rows={2}
                  required
                />
                <AbsenceField pillar={row.pillar} after={uncommit.sprintNumber} />
              </>
            ) : null}
          </CommandForm>
        </Disclosure>
      ) : null}
      {places && view.addToSprint.open
        ? view.exchanges.map((exchange) => (
            <Disclosure
              key={exchange.sprintId}
              summary={`Add it to sprint ${exchange.number}, which is ${exchange.running ? "running" : "locked"}`}
            >
              <CommandForm
                program={program}
                offer={view.addToSprint}
                hidden={{ deliverableId: row.id, sprintId: exchange.sprintId }}
                submit="Add to the sprint"
                label={`Add ${row.id} to sprint ${exchange.number}`}
                done="Added. The sprint's record says that it came later, and for what."
              >
                <TextAreaField name="reason" label="Why it comes in now" rows={2} required />
                <SelectField
                  name="inExchangeFor"
                  label={`In exchange for, of at least ${counted(row.points, "point")} together`}
                  hint="Several with Ctrl or ⌘. Without an exchange the EATP must approve it (I-42)."
                  multiple
                  size={Math.min(8, Math.max(2, exchange.couldLeave.length))}
                  choices={exchange.couldLeave.map(({ id, label }) => ({ value: id, label }))}
                />
              </CommandForm>
            </Disclosure>
          ))
        : null}
    </>
  );
}
