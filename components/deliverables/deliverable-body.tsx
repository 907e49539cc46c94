import type { NoteLine } from "#domain";
import { routes, wordFor } from "#domain";
import { Columns } from "#kit/charts/columns";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { EvidenceForm } from "../evidence/evidence-form.tsx";
import { EvidenceTable } from "../evidence/evidence-table.tsx";
import { CriteriaList } from "../gates/criteria-list.tsx";
import { CriterionFields, TwoLines } from "../gates/criterion-forms.tsx";
import type { WorkedCriterion } from "../gates/worked-criterion.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { Sentence } from "../shared/day.tsx";
import { OnDemand } from "../shared/on-demand.tsx";
import { DeliverableFacts } from "./deliverable-facts.tsx";
import { DeliverableLinks } from "./deliverable-links.tsx";
import type { DeliverableProps } from "./deliverable-props.ts";
import { DeliverableShape } from "./deliverable-shape.tsx";
import { DeliverableStep } from "./deliverable-step.tsx";
import { NoteList } from "./note-list.tsx";

type Worked = DeliverableProps & { readonly worked: WorkedCriterion | null };

/** Everything about one deliverable, what to do next first. */
export function DeliverableBody({ notes, older, worked, ...props }: Worked & Logged) {
  const { view, program } = props;
  return (
    <>
      <DeliverableStep {...props} />
      <Criteria {...props} worked={worked} />
      <EvidenceSection {...props} />
      <Columns>
        <div>
          <Section id="facts" title="Details">
            <DeliverableFacts view={view} program={program} />
          </Section>
          <Notes {...props} notes={notes} older={older} />
        </div>
        <div className="min-w-0">
          <DeliverableLinks view={view} program={program} />
        </div>
      </Columns>
      {view.overrides.length > 0 ? (
        <Section id="overrides" title="Rules overridden here">
          <ul className="space-y-1">
            {view.overrides.map((one) => (
              <li key={one.id}>
                <TextLink href={routes.rule(program, one.ruleId)}>{one.ruleId}</TextLink>
                {one.part ? `, ${one.part},` : ""} by {one.byName} until{" "}
                <Sentence text={one.expiresDay} />: {one.reason}
                {one.roleNote ? (
                  <>
                    {" "}
                    <Sentence text={one.roleNote} />.
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <DeliverableShape {...props} />
    </>
  );
}

interface Logged {
  readonly notes: readonly NoteLine[];
  /** There may be more of them, one click away. */
  readonly older: boolean;
}

function Notes({ view, program, opened, notes, older }: DeliverableProps & Logged) {
  const { row, stream, zone } = view;
  return (
    <Section id="notes" title="Log" aside={`${notes.length} latest`}>
      {notes.length > 0 ? (
        <NoteList
          notes={notes}
          zone={zone}
          program={program}
          deliverableId={row.id}
          opened={opened}
        />
      ) : (
        <p className="text-soft">No log entries yet.</p>
      )}
      {older ? (
        <p className="mt-3">
          <TextLink href={`${routes.deliverable(program, stream.id, row.id)}?log=all#notes`}>
            Show older entries
          </TextLink>
        </p>
      ) : null}
    </Section>
  );
}

function Criteria({ view, program, worked, opened }: Worked) {
  const { row } = view;
  return (
    <Section
      id="criteria"
      title="Acceptance criteria"
      aside={`${row.criteriaSettled} of ${row.criteria} closed`}
    >
      {view.criteria.length > 0 ? (
        <CriteriaList
          criteria={view.criteria}
          page={routes.deliverable(program, view.stream.id, row.id)}
          worked={worked}
          label={`Acceptance criteria of ${row.id}`}
          program={program}
          zone={view.zone}
          people={view.members}
        />
      ) : (
        <p className="mb-2 text-soft">
          No criteria yet. Add at least one: without a criterion it can't be accepted.
        </p>
      )}
      {view.addCriterion.open ? (
        <OnDemand
          name="add-criterion"
          opened={opened}
          summary="Add a criterion"
          open={view.criteria.length === 0}
        >
          {() => (
            <>
              <CommandForm
                program={program}
                offer={view.addCriterion}
                hidden={{ subjectId: row.id }}
                submit="Add criterion"
                label={`Add a criterion to ${row.id}`}
                done="Added."
              >
                <CriterionFields
                  field={TwoLines}
                  evidenceHint="Such as a test report or a signed decision."
                />
              </CommandForm>
              <TakeTemplate view={view} program={program} />
            </>
          )}
        </OnDemand>
      ) : null}
    </Section>
  );
}

/** The definition of done of its type, where some of it is not among the criteria yet. */
function TakeTemplate({ view, program }: Pick<DeliverableProps, "view" | "program">) {
  if (!view.takeTemplate.open) return null;
  return (
    <div className="mt-4">
      <CommandForm
        program={program}
        offer={view.takeTemplate}
        hidden={{ subjectId: view.row.id }}
        submit={`Add the definition of done: ${wordFor(view.described.type)}`}
        size="small"
        done="Added."
      />
    </div>
  );
}

function EvidenceSection({ view, program, opened }: DeliverableProps) {
  const { row } = view;
  return (
    <Section id="evidence" title="Evidence" aside={view.evidence.length}>
      {view.evidence.length > 0 ? (
        <EvidenceTable evidence={view.evidence} program={program} zone={view.zone} />
      ) : (
        <p className="mb-2 text-soft">
          No evidence yet. Link to what shows it is done, such as a test, a document or a decision.
        </p>
      )}
      {view.addEvidence.open ? (
        <OnDemand name="add-evidence" opened={opened} summary="Add evidence">
          {() => (
            <EvidenceForm
              subjectId={row.id}
              offer={view.addEvidence}
              program={program}
              today={view.today}
            />
          )}
        </OnDemand>
      ) : null}
    </Section>
  );
}
