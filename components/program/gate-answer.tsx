import type { GateList } from "#domain";
import { wordFor } from "#domain";
import { Day } from "./day.tsx";
import { leftWords } from "./gate-table.tsx";

/** The answer of the gates room: what comes up, how it would go, what is owed, what was weakened. */
export function GateAnswer({ list }: { list: GateList }) {
  const next = list.comingUp[0];
  return (
    <p>
      {next ? (
        <>
          <strong>
            {list.comingUpTotal} {list.comingUpTotal === 1 ? "gate comes" : "gates come"} up. Next
            is {next.name}
            {next.scheduledDay ? (
              <>
                {" "}
                on <Day day={next.scheduledDay} /> ({leftWords(next.workingDaysLeft)})
              </>
            ) : null}
            ; today it would be {wordFor(next.suggestion).toLowerCase()}:
          </strong>{" "}
          {next.why}.{" "}
        </>
      ) : (
        <strong>No gate comes up. </strong>
      )}
      {list.conditions.length === 0
        ? "No condition is open. "
        : `${list.conditions.length} ${list.conditions.length === 1 ? "condition is" : "conditions are"} open, ${
            list.overdue === 0 ? "none" : list.overdue
          } overdue. `}
      {list.weakenedTotal === 0
        ? "No waived or loosened criterion is in force."
        : `${list.weakenedTotal} waived or loosened ${list.weakenedTotal === 1 ? "criterion is" : "criteria are"} in force.`}
    </p>
  );
}
