import type { ReportContent } from "#domain";
import { Day } from "../shared/day.tsx";

/** What is asked: of whom, by when, and what waiting costs. */
export function ReportDecisions({ content }: { content: ReportContent }) {
  const { decisions, noDecisionReason } = content;
  if (decisions.length === 0)
    return (
      <p>
        {noDecisionReason
          ? `No decision is needed. ${noDecisionReason}`
          : "No decision is asked for, and nobody has said that none is needed."}
      </p>
    );
  return (
    <ol className="space-y-4">
      {decisions.map(({ question, ofWhom, byDay, costOfWaiting }, at) => (
        <li key={question} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2">
          <span className="font-semibold text-soft">{at + 1}</span>
          <div>
            <p className="font-semibold">{question}</p>
            <p>
              {ofWhom}, <span className="text-soft">by</span>{" "}
              <strong className="font-semibold">
                <Day day={byDay} />
              </strong>
            </p>
            <p className="text-soft">
              <span className="text-small">What waiting costs:</span> {costOfWaiting}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What became of the decisions the report before asked for. */
export function ReportLastDecisions({ content }: { content: ReportContent }) {
  const { lastDecisions, lastNumber } = content;
  if (lastNumber === null) return <p className="text-soft">This is the first report.</p>;
  if (lastDecisions.length === 0)
    return <p className="text-soft">Report {lastNumber} asked for no decision.</p>;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {lastDecisions.map(({ question, ofWhom, byDay, became }) => (
        <li key={question} className="py-2">
          <p className="font-medium">{question}</p>
          <p className="text-small text-soft">
            Asked of {ofWhom} by <Day day={byDay} />
          </p>
          <p className={became === "" ? "text-at-risk" : undefined}>
            {became === "" ? "No result is recorded yet." : became}
          </p>
        </li>
      ))}
    </ul>
  );
}
