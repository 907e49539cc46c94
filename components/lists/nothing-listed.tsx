import type { ListName, ListPage } from "#domain";
import { placeOfList, routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";

interface First {
  /** How one comes to be. */
  readonly words: string;
  readonly label: string;
  readonly href: (slug: string) => string;
}

const firstStep: Readonly<Record<ListName, First>> = {
  deliverables: {
    words: "Add deliverables in the plan grid, several at once, or on a workstream's page.",
    label: "Open the plan grid",
    href: routes.planGrid,
  },
  escalations: {
    words: "Raise a blocker as soon as a stream can't resolve something alone.",
    label: "Raise a blocker",
    href: routes.newEscalation,
  },
  gates: {
    words: "Schedule a quality gate for the work that has to pass it.",
    label: "Open gates",
    href: routes.gates,
  },
  dependencies: {
    words: "Add what a deliverable waits for: who provides it, and by which day.",
    label: "Add a dependency",
    href: (slug) => `${routes.dependencies(slug)}?part=list&open=new#new`,
  },
  actions: {
    words: "Retrospectives and gate decisions agree actions.",
    label: "Open retrospectives",
    href: routes.retrospectives,
  },
  evidence: {
    words: "Attach evidence on the page of a deliverable, or when you log its progress.",
    label: "Open workstreams",
    href: routes.workstreams,
  },
  controls: {
    words:
      "Add the controls that prevent, detect or correct a risk, such as those that Gate P needs.",
    label: "Add a control",
    href: (slug) => `${routes.controls(slug)}?open=add#add`,
  },
  activity: {
    words: "Every change to the program is listed here.",
    label: "Open Today",
    href: routes.today,
  },
};

/** What to do about a list without rows: take a filter off where one is on, else what makes the first row. */
export function NothingListed({
  list,
  program,
}: {
  list: Pick<ListPage, "name" | "many" | "total">;
  /** Slug. */
  program: string;
}) {
  const { words, label, href } = firstStep[list.name];
  if (list.total > 0)
    return (
      <EmptyState
        title={`No ${list.many} match this filter.`}
        action={
          <LinkButton href={routes.place(program, placeOfList(list.name))}>
            Show all {list.many}
          </LinkButton>
        }
      >
        Remove a filter above, or show all of them.
      </EmptyState>
    );
  return (
    <EmptyState
      title={`No ${list.many} yet.`}
      action={<LinkButton href={href(program)}>{label}</LinkButton>}
    >
      {words}
    </EmptyState>
  );
}
