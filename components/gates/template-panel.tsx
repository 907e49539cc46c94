import type { GateTemplatesPage, OpenedTemplate, TemplateCriterionRow } from "#domain";
import { routes } from "#domain";
import { CheckboxField, TextField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { OverrideList } from "../overrides/override-forms.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { CriterionFields, TwoLines } from "./criterion-forms.tsx";

interface Props {
  readonly page: GateTemplatesPage;
  readonly template: OpenedTemplate;
}

const columns = [
  { key: "criterion", label: "Criterion" },
  { key: "evidence", label: "Evidence needed", width: "30%" },
  { key: "work", label: "Work on it", hideLabel: true, width: "7rem" },
];

/** One template: its criteria, one of them opened to be changed by the address, and what may be added. */
export function TemplatePanel({
  page,
  template,
  changed,
}: Props & { changed: string | undefined }) {
  const program = page.slug;
  return (
    <Section
      id="template"
      title={template.title}
      note="New gates and deliverables begin with these criteria. Those that are set up already keep their own."
      aside={<TextLink href={routes.gateTemplates(program)}>Close</TextLink>}
    >
      <Table caption={`Criteria of the template ${template.title}`} columns={columns}>
        {template.rows.flatMap((row) => [
          <CriterionRow key={row.text} row={row} template={template} program={program} />,
          row.id !== null && row.id === changed && row.change?.open ? (
            <ChangeRow key="change" row={row} template={template} program={program} />
          ) : null,
        ])}
      </Table>
      <div className="mt-3 space-y-3">
        <Forms page={page} template={template} />
        <Removed rows={template.removed} />
        {template.overrides.length > 0 ? (
          <OverrideList rows={template.overrides} program={program} />
        ) : null}
      </div>
    </Section>
  );
}

interface RowProps {
  readonly row: TemplateCriterionRow;
  readonly template: OpenedTemplate;
  readonly program: string;
}

const changeHref = (program: string, { key }: OpenedTemplate, id: string): string =>
  `${routes.gateTemplates(program, key)}&change=${id}#${id}`;

function CriterionRow({ row, template, program }: RowProps) {
  return (
    <Row {...(row.id === null ? {} : { id: row.id })}>
      <Cell head>
        {row.text}
        <span className="block text-small text-soft">
          {row.id ?? "Standard"}
          {row.critical ? <strong className="font-medium text-ink"> · critical</strong> : null}
          {row.signer ? ` · Signed by ${row.signer}` : ""}
        </span>
        <Loosened row={row} how="Loosened" />
      </Cell>
      <Cell>{row.evidenceNeeded || <span className="text-soft">Not specified</span>}</Cell>
      <Cell nowrap>
        {row.id !== null && row.change?.open ? (
          <TextLink href={changeHref(program, template, row.id)} className="text-small">
            Change<span className="sr-only"> {row.id}</span>
          </TextLink>
        ) : null}
      </Cell>
    </Row>
  );
}

/** Below its row, as wide as the table. */
function ChangeRow({ row, template, program }: RowProps) {
  if (row.id === null || row.change === null) return null;
  return (
    <Row>
      <Cell span={columns.length}>
        <div className="border-l-2 border-action pl-4">
          <CommandForm
            program={program}
            offer={row.change}
            hidden={{ templateCriterionId: row.id }}
            submit="Change criterion"
            label={`Change ${row.id}`}
            done="Changed."
          >
            <CriterionFields of={row} field={TextField} />
            <CheckboxField name="weaker" label="Asks for less than before" />
            <CheckboxField name="remove" label="Remove it" />
            <TwoLines
              name="reason"
              label="Why"
              hint="Needed if you remove or loosen the criterion. The QA reviewer and the EATP must agree, and the steering report shows it."
            />
          </CommandForm>
          <p className="mt-3 text-small">
            <TextLink href={`${routes.gateTemplates(program, template.key)}#${row.id}`}>
              Close
            </TextLink>
          </p>
        </div>
      </Cell>
    </Row>
  );
}

function Loosened({ row, how }: { row: TemplateCriterionRow; how: string }) {
  if (row.loosenedDay === null) return null;
  return (
    <span className="block text-small text-at-risk">
      {how} on <Day day={row.loosenedDay} />: {row.loosenedReason}
    </span>
  );
}

function Removed({ rows }: { rows: readonly TemplateCriterionRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="text-small font-medium">Removed</h3>
      <ul className="space-y-1 text-small">
        {rows.map((row) => (
          <li key={row.id} id={row.id ?? undefined}>
            {row.id} {row.text}
            <Loosened row={row} how="Removed" />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Forms({ page, template }: Props) {
  const hidden = { template: template.key };
  return (
    <>
      {template.own || !page.adopt.open ? null : (
        <div className="space-y-2">
          <p className="text-small text-soft">
            This is the standard template. To change its criteria, make it this program's own.
          </p>
          <CommandForm
            program={page.slug}
            offer={page.adopt}
            hidden={hidden}
            submit="Edit this template"
            done="This template is now this program's own."
          />
        </div>
      )}
      <FormDisclosure summary="Add a criterion" offer={page.add} program={page.slug}>
        <CommandForm
          program={page.slug}
          offer={page.add}
          hidden={hidden}
          submit="Add criterion"
          label={`Add a criterion to ${template.title}`}
          done="Added."
        >
          <CriterionFields field={TextField} />
        </CommandForm>
      </FormDisclosure>
    </>
  );
}
