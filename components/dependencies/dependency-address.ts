import type { DependencyPage, DependencyQuery } from "#domain";
import { routes } from "#domain";
import type { Opened } from "../shared/on-demand.tsx";

/** What each part of the page is given. */
export interface DependencyProps {
  /** Slug. */
  readonly program: string;
  readonly query: DependencyQuery;
  readonly opened: Opened;
  readonly view: DependencyPage;
}

export const dependencyParts = ["board", "list", "delay", "responses"] as const;
export type DependencyPart = (typeof dependencyParts)[number];

/** An address of this page for the same workstream, with other search fields. */
export function dependencyHref(
  { program, query }: Pick<DependencyProps, "program" | "query">,
  fields: Readonly<Record<string, string | null>> & { readonly part?: DependencyPart },
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...fields, stream: query.workstreamId }))
    if (value !== null && !(name === "part" && value === "board")) search.set(name, value);
  return search.size === 0
    ? routes.dependencies(program)
    : `${routes.dependencies(program)}?${search}`;
}

/** Where the form of a new dependency stands opened. */
export const newDependencyHref = (props: Pick<DependencyProps, "program" | "query">): string =>
  `${dependencyHref(props, { part: "list", open: "new" })}#new`;
