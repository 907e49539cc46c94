import type { ReactNode } from "react";
import type { SprintRow } from "#domain";
import { routes } from "#domain";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { SprintBadge } from "./sprint-list.tsx";

/** The head of a step of closing a sprint: whose step it is, and the answer. */
export function ClosingHead({
  sprint,
  title,
  program,
  children,
}: {
  sprint: SprintRow;
  title: string;
  program: string;
  children: ReactNode;
}) {
  return (
    <PageHead
      lead={
        <>
          <TextLink href={routes.sprints(program)}>Sprints</TextLink> ·{" "}
          <TextLink href={routes.sprint(program, sprint.number)}>Sprint {sprint.number}</TextLink> ·{" "}
          <Day day={sprint.startDay} /> to <Day day={sprint.endDay} />
        </>
      }
      title={title}
      answer={
        <>
          <p className="mb-1">
            <SprintBadge row={sprint} />
          </p>
          <p>{children}</p>
        </>
      }
    />
  );
}
