import type { PointLine, RetrospectivePage } from "#domain";
import { Columns } from "#kit/charts/columns";
import { Disclosure } from "#kit/disclosure";
import { TextAreaField, TextField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { Shape } from "#kit/shape";
import { CommandForm } from "../shared/command-form.tsx";

interface Props {
  view: RetrospectivePage;
  program: string;
}

/** What went well, and the problems, each paired with what to do about it. */
export function RetroPoints(props: Props) {
  return (
    <Columns wide="right">
      <div>
        <Section id="well" title="Went well">
          <Points {...props} kind="WENT_WELL" none="Nothing is noted yet." />
          <MakePoint {...props} kind="WENT_WELL" label="Note what went well" />
        </Section>
      </div>
      <div>
        <Section
          id="problems"
          title="Problems and recommendations"
          note="You can save a problem without a recommendation, but the retrospective can't close until it has one."
        >
          <Points {...props} kind="PROBLEM" none="No problem is named yet." />
          <MakePoint {...props} kind="PROBLEM" label="Name a problem" />
        </Section>
      </div>
    </Columns>
  );
}

function Points({ view, program, kind, none }: Props & { kind: PointLine["kind"]; none: string }) {
  const own = view.points.filter((point) => point.kind === kind);
  if (own.length === 0) return <p className="mb-3 text-soft">{none}</p>;
  return (
    <ul className="mb-3 divide-y divide-rule">
      {own.map((point) => (
        <li key={point.id} id={point.id} className="py-2 first:pt-0">
          <p>
            {point.text}
            {point.theme ? <span className="text-small text-soft"> · {point.theme}</span> : null}
          </p>
          {kind === "PROBLEM" ? (
            <p className="flex gap-2 text-small">
              <Shape
                tone={point.recommendation ? "complete" : "at-risk"}
                className="mt-1.5 size-2"
              />
              <span>
                {point.recommendation ?? (
                  <span className="text-at-risk">No recommendation yet.</span>
                )}
              </span>
            </p>
          ) : null}
          {point.edit.open ? (
            <div className="text-small print:hidden">
              <Disclosure
                summary={
                  kind === "PROBLEM" && !point.recommendation ? "Add recommendation" : "Edit"
                }
                of={point.id}
              >
                <CommandForm
                  command="edit-retro-point"
                  program={program}
                  openedAt={point.edit.version}
                  hidden={{ pointId: point.id, kind }}
                  submit="Save"
                  label={`Edit ${point.id}`}
                >
                  <PointFields view={view} kind={kind} point={point} />
                </CommandForm>
              </Disclosure>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function MakePoint({
  view,
  program,
  kind,
  label,
}: Props & { kind: PointLine["kind"]; label: string }) {
  if (!view.makePoint?.open || !view.record) return null;
  return (
    <div className="print:hidden">
      <Disclosure summary={label}>
        <CommandForm
          command="make-retro-point"
          program={program}
          hidden={{ retrospectiveId: view.record.id, kind }}
          submit="Add point"
          label={label}
        >
          <PointFields view={view} kind={kind} point={null} />
        </CommandForm>
      </Disclosure>
    </div>
  );
}

function PointFields({
  view,
  kind,
  point,
}: {
  view: RetrospectivePage;
  kind: PointLine["kind"];
  point: PointLine | null;
}) {
  const list = `themes-${point?.id ?? kind}`;
  return (
    <>
      <TextAreaField
        name="text"
        label={kind === "PROBLEM" ? "What was the problem" : "What went well"}
        rows={2}
        maxLength={4000}
        required
        defaultValue={point?.text ?? ""}
      />
      {kind === "PROBLEM" ? (
        <>
          <TextAreaField
            name="recommendation"
            label="What should be done about it"
            rows={2}
            defaultValue={point?.recommendation ?? ""}
          />
          <TextField
            name="theme"
            label="Theme"
            hint="Two or three words. Use the same theme again when a problem comes back."
            list={list}
            defaultValue={point?.theme ?? ""}
          />
          <datalist id={list}>
            {view.themes.map((theme) => (
              <option key={theme} value={theme} />
            ))}
          </datalist>
        </>
      ) : null}
    </>
  );
}
