import type { GateTemplatesPage } from "#domain";
import { counted, routes } from "#domain";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";

/** Every template with what it asks for, in its groups. */
export function TemplateList({ page }: { page: GateTemplatesPage }) {
  return page.groups.map(({ id, title, templates }) => (
    <Section key={id} id={id} title={title}>
      <Table
        caption={title}
        columns={[
          { key: "template", label: "Template" },
          { key: "criteria", label: "Criteria", numeric: true, width: "8rem" },
          { key: "critical", label: "Critical", numeric: true, width: "8rem" },
          { key: "standing", label: "Edited here", width: "40%" },
        ]}
      >
        {templates.map((one) => (
          <Row key={one.key}>
            <Cell head>
              <TextLink href={routes.gateTemplates(page.slug, one.key)}>{one.title}</TextLink>
            </Cell>
            <Cell numeric>{one.criteria}</Cell>
            <Cell numeric>{one.critical}</Cell>
            <Cell>
              {one.own ? "This program's own" : <span className="text-soft">Standard</span>}
              {one.loosened > 0 ? (
                <span className="text-at-risk">
                  , {counted(one.loosened, "criterion", "criteria")} loosened or removed
                </span>
              ) : null}
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  ));
}
