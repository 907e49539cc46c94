import type { GateList } from "#domain";
import { counted, wordFor } from "#domain";
import { Day } from "../shared/day.tsx";
import { leftWords } from "./gate-table.tsx";

/** The answer of the gates room: what comes up, how it would go, what is owed, what was weakened. */
export function GateAnswer({ list }: { list: GateList }) {
  const next = list.comingUp[0];
  return (
    <p>
      {next ? (
        <>
          <strong>
            {counted(list.comingUpTotal, "gate comes", "gates come")} up. Next is {next.name}
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
        : `${counted(list.conditions.length, "condition is", "conditions are")} open, ${
            list.overdue === 0 ? "none" : list.overdue
          } overdue. `}
      {list.weakenedTotal === 0
        ? "No waived or loosened criterion is in force."
        : `${counted(list.weakenedTotal, "waived or loosened criterion is", "waived or loosened criteria are")} in force.`}
    </p>
  );
}
