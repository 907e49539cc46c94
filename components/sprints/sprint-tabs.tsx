import type { SprintPage } from "#domain";
import { routes } from "#domain";
import { Tabs } from "#kit/tabs";
import { SprintBody } from "./sprint-body.tsx";
import { SprintRecords } from "./sprint-records.tsx";

/** The work of a sprint, or what its ceremonies left behind; one part where there are no records yet. */
export function SprintTabs({
  view,
  program,
  tab,
}: {
  view: SprintPage;
  program: string;
  tab: string | undefined;
}) {
  const here = routes.sprint(program, view.sprint.number);
  const recorded = view.actions.length > 0 || view.review !== null || view.retrospective !== null;
  if (!recorded) return <SprintBody view={view} program={program} />;
  const records = tab === "records";
  return (
    <div className="mt-10">
      <Tabs
        label="Parts of the sprint"
        tabs={[
          { href: here, label: "Work", current: !records },
          {
            href: `${here}?tab=records`,
            label: "Review, retrospective, actions",
            current: records,
          },
        ]}
      />
      {records ? (
        <SprintRecords view={view} program={program} />
      ) : (
        <SprintBody view={view} program={program} />
      )}
    </div>
  );
}
