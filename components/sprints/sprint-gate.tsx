import type { SprintGatePage } from "#domain";
import { routes, wordFor } from "#domain";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { ClosingHead } from "./closing-head.tsx";

interface Props {
  readonly view: SprintGatePage;
  readonly program: string;
}

/** Whether the gate of the sprint is decided. */
export function SprintGateHead({ view: { sprint, gates }, program }: Props) {
  const [last] = gates;
  return (
    <ClosingHead sprint={sprint} title={`Gate of sprint ${sprint.number}`} program={program}>
      <strong>{standing(last)}</strong> A sprint closes with its gate decided.
    </ClosingHead>
  );
}

function standing(last: SprintGatePage["gates"][number] | undefined): string {
  if (!last) return "The gate is not set up yet.";
  return last.outcome === null
    ? `${last.id} is not decided yet.`
    : `${last.id} was decided as ${wordFor(last.outcome).toLowerCase()}.`;
}

/** The gates of the sprint, and the form that sets up the next one from its template. */
export function SprintGateBody({ view, program }: Props) {
  return (
    <>
      {view.gates.length > 0 ? (
        <Section id="gates" title="Gate of this sprint">
          <ul className="space-y-2">
            {view.gates.map((gate) => (
              <li key={gate.id}>
                <TextLink href={routes.gate(program, gate.id)}>
                  {gate.id} {gate.name}
                </TextLink>
                <span className="block text-small text-soft">
                  {gate.outcome === null
                    ? `If decided today: ${wordFor(gate.suggestion)}`
                    : `Decided: ${wordFor(gate.outcome)}`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {view.waiting || view.sprint.state === "CLOSED" ? null : (
        <SetUp view={view} program={program} />
      )}
    </>
  );
}

function SetUp({ view, program }: Props) {
  return (
    <Section
      id="set-up"
      title="Set up the gate"
      note="It is judged by the criteria of its template. You can change them on its page."
    >
      <ul className="mb-4 list-disc space-y-1 pl-5">
        {view.template.map(({ text, critical, evidenceNeeded }) => (
          <li key={text}>
            {text}
            <span className="text-small text-soft">
              {critical ? " · critical" : ""}
              {evidenceNeeded ? ` · ${evidenceNeeded}` : ""}
            </span>
          </li>
        ))}
      </ul>
      <p className="mb-4 text-small">
        <TextLink href={routes.gateTemplates(program, "SPRINT")}>Template of sprint gates</TextLink>
      </p>
      <CommandForm
        program={program}
        offer={view.schedule}
        hidden={view.setUp}
        submit="Set up the sprint gate"
        tone="primary"
        done="Set up."
      />
    </Section>
  );
}
