import type { SprintPlanning } from "#domain";
import { routes } from "#domain";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { PrintButton } from "#kit/print-button";
import { Day, Moment } from "../shared/day.tsx";
import { SprintBadge } from "../sprints/sprint-list.tsx";

/** Which sprint is planned, for when, and what it is for. The plan itself is said by the board below. */
export function PlanHead({
  planning,
  program,
  zone,
}: {
  planning: SprintPlanning;
  program: string;
  zone: string;
}) {
  const { sprint } = planning;
  return (
    <PageHead
      title={`Plan sprint ${sprint.number}`}
      lead={
        <>
          <Day day={sprint.startDay} weekday={false} /> to{" "}
          <Day day={sprint.endDay} weekday={false} /> · as of <Day day={planning.today} /> ·{" "}
          <SprintBadge row={sprint} />
        </>
      }
      answer={
        <p>
          {sprint.goal}
          {sprint.plannedByName && sprint.plannedAt && sprint.state === "DRAFT" ? (
            <span className="text-small">
              {" "}
              · Last planned by {sprint.plannedByName}, <Moment at={sprint.plannedAt} zone={zone} />
            </span>
          ) : null}
        </p>
      }
      aside={
        <>
          <PrintButton />
          <LinkButton href={routes.sprint(program, sprint.number)}>
            Sprint {sprint.number}
          </LinkButton>
        </>
      }
    />
  );
}
