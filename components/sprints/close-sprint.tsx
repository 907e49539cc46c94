import type { SprintClosePage } from "#domain";
import { counted } from "#domain";
import { LinkButton } from "#kit/link-button";
import { Section } from "#kit/section";
import { CommandForm } from "../shared/command-form.tsx";
import { ClosingHead } from "./closing-head.tsx";
import { UntilItOpens } from "./until-it-opens.tsx";

interface Props {
  readonly view: SprintClosePage;
  readonly program: string;
}

/** How much of the commitment counts, and whether the sprint is closed. */
export function CloseSprintHead({ view: { sprint }, program }: Props) {
  const points = `${sprint.acceptedPoints} of ${counted(sprint.committedPoints, "point")}`;
  return (
    <ClosingHead sprint={sprint} title={`Close sprint ${sprint.number}`} program={program}>
      {sprint.state === "CLOSED" ? (
        <>
          <strong>The sprint is closed.</strong> {points} accepted; they count towards velocity.
        </>
      ) : (
        <>
          <strong>{points} accepted.</strong> Closing the sprint fixes them. From then on they count
          towards velocity.
        </>
      )}
    </ClosingHead>
  );
}

/** The form that closes it; afterwards the way to the next sprint. */
export function CloseSprintBody({ view, program }: Props) {
  const { sprint, step } = view;
  if (sprint.state === "CLOSED") {
    return step.action ? (
      <p>
        <LinkButton href={step.action.href} tone="primary">
          {step.action.label}
        </LinkButton>
      </p>
    ) : null;
  }
  return (
    <Section id="close" title="Close the sprint">
      <UntilItOpens offer={view.close} words="Close the sprint">
        <CommandForm
          program={program}
          offer={view.close}
          hidden={{ sprintId: view.sprintId }}
          submit="Close the sprint"
          tone="primary"
          done="The sprint is closed."
        />
      </UntilItOpens>
    </Section>
  );
}
