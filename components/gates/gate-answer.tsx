import type { GateList } from "#domain";
import { capital, counted, wordFor } from "#domain";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { leftWords } from "./gate-table.tsx";

/** The answer of the gates page: what comes up, how it would go, what is owed, what was weakened. */
export function GateAnswer({ list }: { list: GateList }) {
  return (
    <div className="space-y-3">
      <ComingUp list={list} />
      <Questions list={list} />
    </div>
  );
}

/** What wants somebody, each with the gates it counts. */
function Questions({ list: { questions } }: { list: GateList }) {
  return (
    <ul aria-label="Gates that need attention" className="flex flex-wrap gap-x-6 gap-y-2">
      {questions.map(({ label, count, href }) => (
        <li key={label}>
          {count > 0 ? (
            <TextLink href={href} className="font-medium">
              {label}: {count}
            </TextLink>
          ) : (
            <span>{label}: none</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function ComingUp({ list }: { list: GateList }) {
  const next = list.comingUp[0];
  return (
    <p>
      {next ? (
        <>
          <strong>
            {counted(list.comingUpTotal, "gate is", "gates are")} coming up. Next is {next.name}
            {next.scheduledDay ? (
              <>
                {" "}
                on <Day day={next.scheduledDay} /> ({leftWords(next.workingDaysLeft)})
              </>
            ) : null}
            . If decided today: {wordFor(next.suggestion)}.
          </strong>{" "}
          {capital(next.why)}.{" "}
        </>
      ) : (
        <strong>No gates are coming up. </strong>
      )}
      {list.conditions.length === 0
        ? "No conditions are open. "
        : `${counted(list.conditions.length, "condition is", "conditions are")} open, ${
            list.overdue === 0 ? "none" : list.overdue
          } overdue. `}
      {list.weakenedTotal === 0
        ? "No waived or loosened criteria are in force."
        : `${counted(list.weakenedTotal, "waived or loosened criterion is", "waived or loosened criteria are")} in force.`}
    </p>
  );
}
