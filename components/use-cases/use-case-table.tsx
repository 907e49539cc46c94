import type { UseCaseList, UseCaseRow } from "#domain";
import { capital, listed } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { UseCaseBadge, VerdictBadge } from "./use-case-look.tsx";

/** Every use case in a line: its latest result beside its threshold, who is missing, what it waits for. */
export function UseCaseTable({ list }: { list: UseCaseList }) {
  return (
    <Table
      caption="All use cases"
      columns={[
        { key: "name", label: "Use case" },
        { key: "state", label: "State", width: "10rem" },
        { key: "result", label: "Latest result", width: "18rem" },
        { key: "owners", label: "Owners missing", width: "12rem" },
        { key: "waits", label: "Waits for", width: "14rem" },
      ]}
    >
      {list.useCases.map((one) => (
        <Row key={one.id}>
          <Cell head>
            <TextLink href={one.href}>{one.name}</TextLink>
            <span className="block text-small font-normal text-soft">
              {[one.id, `${one.riskWord} risk`, one.roleWord].filter(Boolean).join(" · ")}
            </span>
          </Cell>
          <Cell>
            <UseCaseBadge state={one.state} word={one.stateWord} />
          </Cell>
          <Cell>
            <Latest latest={one.latest} />
          </Cell>
          <Cell>
            {one.ownersMissing.length > 0 ? (
              <span className="text-at-risk">{capital(listed(one.ownersMissing))}</span>
            ) : (
              <span className="text-soft">None</span>
            )}
          </Cell>
          <Cell>{one.awaitsDecision ? <strong>{one.waitsFor}</strong> : one.waitsFor}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Latest({ latest }: Pick<UseCaseRow, "latest">) {
  if (!latest) return <VerdictBadge verdict={null} />;
  return (
    <>
      <VerdictBadge verdict={latest.verdict} />
      <span className="block text-small">
        {latest.results.map(({ metric, value, threshold }, at) => (
          <span key={metric} className="block">
            <span className={at === 0 ? "font-medium" : "text-soft"}>
              {metric} {value}
            </span>
            {threshold ? (
              <span className="whitespace-nowrap text-soft"> of {threshold}</span>
            ) : null}
          </span>
        ))}
        <span className="text-soft">
          <Day day={latest.day} />
        </span>
      </span>
    </>
  );
}
