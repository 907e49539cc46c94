import type { RulebookPage, RuleLine } from "#domain";
import { routes, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { severityTone } from "./rule-entry.tsx";

/** The rules of one page, by family, one line each; a line leads to the rule's own page. */
export function RuleRows({ page, program }: { page: RulebookPage; program: string }) {
  return page.groups.map(({ value, label, help, rules }) => (
    <Section key={value} id={value} title={label} note={help}>
      <Table
        caption={`Rules: ${label}`}
        columns={[
          { key: "id", label: "Rule", width: "6rem" },
          { key: "statement", label: "What it asks for" },
          { key: "severity", label: "Severity", width: "8rem" },
        ]}
      >
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} program={program} />
        ))}
      </Table>
    </Section>
  ));
}

function RuleRow({ rule, program }: { rule: RuleLine; program: string }) {
  return (
    <Row>
      <Cell head>
        <TextLink href={routes.rule(program, rule.id)}>{rule.id}</TextLink>
      </Cell>
      <Cell wordy>{rule.statement}</Cell>
      <Cell>
        <Badge tone={severityTone[rule.severity]}>
          {rule.computes ? "Computes" : wordFor(rule.severity)}
        </Badge>
      </Cell>
    </Row>
  );
}
