import type { ReadingRow, RightsPage, RightsRow } from "#domain";
import { pageOf, routes } from "#domain";
import { Tag } from "#kit/badge";
import { Cell, Row, Table } from "#kit/table";
import { Tabs } from "#kit/tabs";
import { NumberedPages } from "../shared/numbered-pages.tsx";

/** One of three tables, chosen by address: they are long together. */
export function RightsTables({
  page,
  show,
  asked,
}: {
  page: RightsPage;
  show: string | undefined;
  /** Number of the page of a long table. */
  asked: string | undefined;
}) {
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
        <PagedRights
          rows={(current?.show === "others" ? others : yours) ?? []}
          asked={asked}
          hrefOf={(number) => `${here}?show=${current?.show}&page=${number}`}
        />
      )}
    </>
  );
}

const rowsOnPage = 18;

function PagedRights({
  rows,
  asked,
  hrefOf,
}: {
  rows: readonly RightsRow[];
  asked: string | undefined;
  hrefOf: (page: number) => string;
}) {
  const paged = pageOf(rows, asked, rowsOnPage);
  return (
    <>
      <WritingRights rows={paged.rows} />
      <NumberedPages
        label="Pages of rights"
        page={paged.page}
        pages={paged.pages}
        hrefOf={hrefOf}
      />
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
