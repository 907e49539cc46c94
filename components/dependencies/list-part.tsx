import type { DependencyFilter } from "#domain";
import { dependencyFilters, routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { Section } from "#kit/section";
import { Tabs } from "#kit/tabs";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { NumberedPages } from "../shared/numbered-pages.tsx";
import { OnDemand } from "../shared/on-demand.tsx";
import { recordChoices } from "../shared/record-choices.ts";
import { StreamFilter } from "../workstreams/stream-filter.tsx";
import type { DependencyProps } from "./dependency-address.ts";
import { dependencyHref } from "./dependency-address.ts";
import { DependencyRows } from "./dependency-rows.tsx";
import { NewDependency } from "./new-dependency.tsx";

const filterWords: Record<DependencyFilter, string> = {
  awaited: "Awaited",
  overdue: "Overdue",
  "at-risk": "At risk or missed",
  proposed: "Not agreed yet",
  resolved: "Resolved",
  dropped: "Dropped",
};

/** Dependencies by the day they are needed; a new one is added above them. */
export function ListPart(props: DependencyProps) {
  const { program, query, opened, view } = props;
  const { awaited, resolved, dropped } = view.counts;
  const filterHref = (show: DependencyFilter) =>
    `${dependencyHref(props, { part: "list", show: show === "awaited" ? null : show })}#list`;
  return (
    <Section
      id="list"
      title="By the day needed"
      aside={
        <div className="flex flex-wrap items-center gap-x-4">
          <span>
            {view.total} of {awaited + resolved + dropped}
          </span>
          <StreamFilter
            action={routes.dependencies(program)}
            workstreamId={query.workstreamId}
            streams={view.streams}
            kept={{ part: "list", ...(query.show === "awaited" ? {} : { show: query.show }) }}
          />
        </div>
      }
    >
      <NewSection {...props} />
      <Tabs
        label="Filter dependencies"
        tabs={dependencyFilters.map((name) => ({
          href: filterHref(name),
          label: filterWords[name],
          current: query.show === name,
          count: view.counts[name],
        }))}
      />
      {view.rows.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <DependencyRows rows={view.rows} program={program} zone={view.zone} opened={opened} />
      )}
      <NumberedPages
        label="Pages of the list"
        page={view.page}
        pages={view.pages}
        hrefOf={(page) =>
          `${dependencyHref(props, { part: "list", show: query.show, page: String(page) })}#list`
        }
      />
    </Section>
  );
}

function Nothing({ query, view }: DependencyProps) {
  const { awaited, resolved, dropped } = view.counts;
  if (awaited + resolved + dropped === 0 && query.workstreamId === null)
    return (
      <EmptyState title="No dependencies yet.">
        Add the first one above: who waits, for what, and by which day.
      </EmptyState>
    );
  return (
    <EmptyState title={`${filterWords[query.show]}: none as of today.`}>
      As of <Day day={view.today} />. Choose another filter above
      {query.workstreamId ? ", or all workstreams" : ""}.
    </EmptyState>
  );
}

function NewSection({ program, opened, view }: DependencyProps) {
  return (
    <div className="mb-4 print:hidden">
      <OnDemand name="new" opened={opened} summary="Add a dependency">
        {() => (
          <div className="max-w-3xl">
            <NewDependency
              view={view}
              program={program}
              deliverables={[
                { value: "", label: "No deliverable chosen" },
                ...recordChoices(view.choices ?? []),
              ]}
            />
            <p className="mt-3 text-small text-soft">
              To add several at once, use{" "}
              <TextLink href={routes.planGrid(program)}>the plan grid</TextLink>.
            </p>
          </div>
        )}
      </OnDemand>
    </div>
  );
}
