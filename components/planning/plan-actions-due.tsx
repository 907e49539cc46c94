import { routes } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { SelectField, TextField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import type { PlanStepProps } from "./plan-step-props.ts";

/** What retrospectives agreed on for this sprint: in the plan, or still to be carried or deferred (I-62). */
export function PlanActionsDue({ planning, program }: PlanStepProps) {
  const { actions, sprint } = planning;
  return (
    <Section
      id="actions"
      title="Retrospective actions due"
      aside={<TextLink href={routes.retrospectives(program)}>All actions</TextLink>}
    >
      {actions.length === 0 ? (
        <p className="text-soft">No retrospective action is due in sprint {sprint.number}.</p>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {actions.map((action) => (
            <ActionRow key={action.id} action={action} planning={planning} program={program} />
          ))}
        </ul>
      )}
    </Section>
  );
}

type ActionProps = Omit<PlanStepProps, "zone"> & {
  readonly action: PlanStepProps["planning"]["actions"][number];
};

function ActionRow({ action, planning, program }: ActionProps) {
  return (
    <li className="py-2">
      <span className="text-small text-soft">{action.id}</span> {action.text}
      <p className={`text-small ${action.missing ? "text-off-track" : "text-soft"}`}>
        {action.ownerName} · due in sprint {action.due}
        {action.deferred > 0 ? ", deferred once" : ""} ·{" "}
        {action.carriedAs
          ? `in this plan ${action.carriedAs}`
          : action.missing
            ? "not carried into this plan yet"
            : "settled"}
      </p>
      <CarryOrDefer action={action} planning={planning} program={program} />
    </li>
  );
}

function CarryOrDefer({ action, planning: { sprint, returnSprints }, program }: ActionProps) {
  if (!action.missing) return null;
  return (
    <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-1">
      {action.carry.open ? (
        <CommandForm
          program={program}
          offer={action.carry}
          hidden={{ actionId: action.id, sprintId: sprint.id, form: "AGREEMENT" }}
          submit="Carry as a working agreement"
          size="small"
          label={`Carry ${action.id}`}
          done="The action is part of this plan."
        />
      ) : null}
      {action.defer.open ? (
        <Disclosure summary="Defer once">
          <CommandForm
            program={program}
            offer={action.defer}
            hidden={{ actionId: action.id }}
            submit="Defer"
            size="small"
            label={`Defer ${action.id}`}
            done="Deferred."
          >
            <SelectField
              name="targetSprint"
              label="To"
              required
              choices={returnSprints.map((number) => ({
                value: String(number),
                label: `Sprint ${number}`,
              }))}
            />
            <TextField name="reason" label="Why" required />
          </CommandForm>
        </Disclosure>
      ) : null}
    </div>
  );
}
