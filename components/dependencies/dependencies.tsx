import type { ReactNode } from "react";
import type { DependencyPage, DependencyQuery, NoticeList } from "#domain";
import { counted, dependencyFilters, percent, placeOfList, plural, routes } from "#domain";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { Shape } from "#kit/shape";
import { Tabs } from "#kit/tabs";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import type { DependencyPart, DependencyProps } from "./dependency-address.ts";
import { dependencyHref, dependencyParts, newDependencyHref } from "./dependency-address.ts";

const partWords: Readonly<Record<DependencyPart, string>> = {
  board: "Overview",
  list: "List",
  delay: "Impact of a delay",
  responses: "Responses to delays",
};

type Words = Readonly<
  Partial<Record<"part" | "show" | "stream" | "page" | "from" | "slip" | "to", string>>
>;

/** The part an address asks for, also by what only one part shows: a delay, a filter of the list, an opened row. */
export function partOf(
  { part, slip, show, page }: Words,
  opened: readonly string[],
): DependencyPart {
  const named = dependencyParts.find((name) => name === part);
  if (named) return named;
  if (slip) return "delay";
  return show || page || opened.length > 0 ? "list" : "board";
}

/** What an address asks of the dependencies; a workstream that is none asks for all. */
export function dependencyQuery(
  { show, stream = "", page }: Words,
  opened: readonly string[],
  streams: ReadonlyMap<string, unknown>,
): DependencyQuery {
  return {
    show: dependencyFilters.find((name) => name === show) ?? "awaited",
    workstreamId: streams.has(stream) ? stream : null,
    page: Number(page) || 1,
    openIds: opened,
    choosing: opened.includes("new") || opened.includes("choose"),
  };
}

/** The answer, what the reader is asked, and one part of the page. */
export function Dependencies({
  part,
  notices,
  children,
  ...props
}: DependencyProps & { part: DependencyPart; notices: NoticeList; children: ReactNode }) {
  const { program, view } = props;
  const { waiting, answered } = notices;
  const asked = waiting.length + answered.length > 0 || part === "responses";
  return (
    <>
      <PageHead
        title="Dependencies"
        answer={<Answer view={view} />}
        aside={
          <>
            <LinkButton href={routes.place(program, placeOfList("dependencies"))}>
              All dependencies
            </LinkButton>
            <LinkButton href={newDependencyHref(props)}>Add a dependency</LinkButton>
          </>
        }
      />
      <FindingList findings={view.findings} program={program} />
      <AwaitingYou notices={waiting} href={dependencyHref(props, { part: "responses" })} />
      <Tabs
        label="Parts of the page"
        tabs={dependencyParts
          .filter((name) => asked || name !== "responses")
          .map((name) => ({
            href: dependencyHref(props, { part: name }),
            label: partWords[name],
            current: name === part,
            ...(name === "list" ? { count: view.counts.awaited } : {}),
            ...(name === "responses" ? { count: waiting.length } : {}),
          }))}
      />
      {children}
    </>
  );
}

function AwaitingYou({ notices, href }: { notices: NoticeList["waiting"]; href: string }) {
  const mine = new Set(notices.flatMap((one) => (one.offer.open ? [one.causeId] : []))).size;
  if (mine === 0) return null;
  return (
    <p className="mt-2 mb-6">
      <Shape tone="at-risk" className="mr-1.5" />
      <TextLink href={href}>
        {counted(mine, "delay awaits", "delays await")} a response from you.
      </TextLink>
    </p>
  );
}

function Answer({ view }: { view: DependencyPage }) {
  const { counts, rate } = view;
  if (counts.awaited + counts.resolved === 0) {
    return (
      <p>
        No dependencies yet. Add what your deliverables wait for, so that late handovers show early.
      </p>
    );
  }
  return (
    <p>
      <strong>{counts.awaited}</strong>{" "}
      {plural(counts.awaited, "dependency is", "dependencies are")} awaited as of{" "}
      <Day day={view.today} />: <strong>{counts.overdue} overdue</strong>, {counts["at-risk"]} at
      risk or missed, {counts.proposed} not agreed yet, {view.outside} from outside.{" "}
      {rate.ratio === null
        ? "None was due in the last two weeks."
        : `${rate.resolved} of ${counted(rate.due, "dependency", "dependencies")} due in the last two weeks arrived on time (${percent(rate.ratio)}).`}
    </p>
  );
}
