import type { ReadingRow, RightsPage, RightsRow } from "#domain";
import { routes } from "#domain";
import { Tag } from "#kit/badge";
import { Cell, Row, Table } from "#kit/table";
import { Tabs } from "#kit/tabs";

/** One of three tables, chosen by address: they are long together. */
export function RightsTables({ page, show }: { page: RightsPage; show: string | undefined }) {
  const here = `${routes.settings(page.slug)}/rights`;
  const [yours, others] = [true, false].map((mine) =>
    page.writing.filter((row) => row.yours === mine),
  );
  const tabs = [
    { show: "yours", label: "What you may do" },
    { show: "others", label: "What only others may do" },
    { show: "seeing", label: "Who may see what" },
  ];
  const current = tabs.find((tab) => tab.show === show) ?? tabs[0];
  return (
    <>
      <Tabs
        label="Rights"
        tabs={tabs.map((tab) => ({
          href: `${here}?show=${tab.show}`,
          label: tab.label,
          current: tab === current,
        }))}
      />
      {current?.show === "seeing" ? (
        <ReadingRights rows={page.reading} />
      ) : (
        <WritingRights rows={(current?.show === "others" ? others : yours) ?? []} />
      )}
    </>
  );
}

/** Commands by the people who may give them. */
function WritingRights({ rows }: { rows: readonly RightsRow[] }) {
  return (
    <Table
      caption="Who may do what"
      columns={[
        { key: "who", label: "Who", width: "45%" },
        { key: "what", label: "May" },
      ]}
    >
      {rows.map(({ who, commands, yours }) => (
        <Row key={who}>
          <Cell head>
            {who} {yours ? <Tag>includes you</Tag> : null}
          </Cell>
          <Cell>{commands.join(" · ")}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Kinds of facts that not everybody reads. */
function ReadingRights({ rows }: { rows: readonly ReadingRow[] }) {
  return (
    <>
      <p className="mb-2 max-w-prose text-soft">
        Members see the whole program, except for the following.
      </p>
      <Table
        caption="Who may see what"
        columns={[
          { key: "what", label: "What", width: "35%" },
          { key: "who", label: "Who" },
          { key: "not", label: "Not for, unless also EATP" },
        ]}
      >
        {rows.map(({ what, who, withheld }) => (
          <Row key={what}>
            <Cell head>{what}</Cell>
            <Cell>{who}</Cell>
            <Cell>{withheld === "" ? "–" : withheld}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}
