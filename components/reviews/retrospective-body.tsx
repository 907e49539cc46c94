import type { RetrospectivePage } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { Section } from "#kit/section";
import { CommandForm } from "../shared/command-form.tsx";
import { ParticipantFields } from "./participant-fields.tsx";
import { HeldOnField } from "./record-parts.tsx";
import { RetroActionList } from "./retro-action-list.tsx";
import { AgreeAction } from "./retro-agree.tsx";
import { RetroPoints } from "./retro-points.tsx";
import { RetroRecord } from "./retro-record.tsx";

interface Props {
  view: RetrospectivePage;
  program: string;
}

/** A retrospective from what is due to its end. */
export function RetrospectiveBody(props: Props) {
  const { view, program } = props;
  const { record } = view;
  return (
    <>
      {view.due.length > 0 ? (
        <Section
          id="due"
          title="Due from earlier retrospectives"
          note="Start with these. The sprint can close once each is done, deferred or rejected."
        >
          <RetroActionList rows={view.due} label="Actions due" program={program} />
        </Section>
      ) : null}
      {record === null ? <Ahead {...props} /> : null}
      {record && record.closedAt === null ? <Open {...props} /> : null}
      {record?.closedAt ? (
        <Section id="record" title="As it was recorded">
          <RetroRecord record={record} program={program} />
        </Section>
      ) : null}
    </>
  );
}

function Ahead({ view, program }: Props) {
  if (!view.sprint || !view.open) return null;
  if (view.sprint.state === "DRAFT" || view.sprint.state === "PLANNED") {
    return (
      <EmptyState title="The sprint has not run yet.">
        Its retrospective follows its review.
      </EmptyState>
    );
  }
  if (!view.sprint.reviewed) {
    return (
      <EmptyState title="The review is not closed yet.">
        The retrospective opens once it is.
      </EmptyState>
    );
  }
  return (
    <Section id="open" title="Open the retrospective">
      <CommandForm
        program={program}
        offer={view.open}
        hidden={{ sprintId: view.sprint.id }}
        submit="Open the retrospective"
        tone="primary"
        done="Opened."
      >
        <DayAndPeople view={view} />
      </CommandForm>
    </Section>
  );
}

function DayAndPeople({ view }: { view: RetrospectivePage }) {
  return (
    <>
      <HeldOnField day={view.record?.day ?? view.today} />
      <ParticipantFields people={view.people} present={view.record?.participants ?? []} />
    </>
  );
}

function Open({ view, program }: Props) {
  const { record } = view;
  if (!record) return null;
  const hidden = { retrospectiveId: record.id };
  return (
    <>
      <RetroPoints view={view} program={program} />
      <AgreeAction view={view} program={program} />
      <Section id="people" title="Who takes part">
        <CommandForm
          command="edit-retrospective"
          program={program}
          {...(view.edit ? { offer: view.edit } : {})}
          hidden={hidden}
          submit="Save who takes part"
        >
          <DayAndPeople view={view} />
        </CommandForm>
      </Section>
      <Section
        id="close-retrospective"
        title="Close the retrospective"
        note="Each problem needs a recommendation, and at least one action needs an owner."
      >
        <CommandForm
          command="close-retrospective"
          program={program}
          {...(view.close ? { offer: view.close } : {})}
          hidden={hidden}
          submit="Close the retrospective"
          tone="primary"
          done="Closed."
        />
      </Section>
    </>
  );
}
