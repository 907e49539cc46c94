import type {
  DependencyBoard,
  DependencyFilter,
  DependencyPage,
  DependencyQuery,
  NoticeList,
  SlipPreview,
} from "#domain";
import { counted, dependencyFilters, percent, placeOfList, plural, routes } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { Section } from "#kit/section";
import { Shape } from "#kit/shape";
import { Tabs } from "#kit/tabs";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { NumberedPages } from "../shared/numbered-pages.tsx";
import { recordChoices } from "../shared/record-choices.ts";
import { StreamFilter } from "../workstreams/stream-filter.tsx";
import { CriticalChain } from "./critical-chain.tsx";
import { DependencyBoardChart } from "./dependency-board-chart.tsx";
import { DependencyRows } from "./dependency-rows.tsx";
import { ImpactTree } from "./impact-tree.tsx";
import { NewDependency } from "./new-dependency.tsx";
import { NoticeAnswers, NoticesAnswered } from "./notice-answers.tsx";
import { ResolutionChart } from "./resolution-chart.tsx";
import { SlipQuestion } from "./slip-question.tsx";

const filterWords: Record<DependencyFilter, string> = {
  awaited: "Awaited",
  overdue: "Overdue",
  "at-risk": "At risk or missed",
  proposed: "Not agreed yet",
  resolved: "Resolved",
  dropped: "Dropped",
};

interface Props {
  readonly program: string;
  readonly query: DependencyQuery;
  /** First column of the board, when one was asked for. */
  readonly from: string | null;
  readonly toId: string;
  /** The form that was asked for, where there are too many deliverables to list them unasked. */
  readonly choosing: "slip" | "new" | null;
  readonly view: DependencyPage;
  readonly board: DependencyBoard;
  readonly notices: NoticeList;
  readonly slipId: string | null;
  readonly slip: SlipPreview | null;
}

/** The page of dependencies: the answer, notices, critical path, board, slip, list. */
export function Dependencies(props: Props) {
  const { program, query, view, board, notices } = props;
  const links = linksOf(props);
  const { hrefOf, slipHref } = links;
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
            <LinkButton href={view.choices ? "#new" : `${hrefOf({ choose: "new" })}#new`}>
              Add a dependency
            </LinkButton>
          </>
        }
      />
      <FindingList findings={view.findings} program={program} />
      <AwaitingYou notices={notices.waiting} />
      {view.chain.length > 0 ? (
        <Section
          id="critical"
          title="Critical path"
          aside={`${counted(view.chainPoints, "point")}, hard links only`}
        >
          <CriticalChain chain={view.chain} slipHref={slipHref} />
        </Section>
      ) : null}
      <Section
        id="board"
        title="Board"
        aside={
          <StreamFilter
            action={links.here}
            workstreamId={query.workstreamId}
            streams={view.streams}
            kept={query.show === "awaited" ? {} : { show: query.show }}
          />
        }
      >
        {board.lanes.length === 0 ? (
          <EmptyState title="No dependencies in these sprints.">
            Go to an earlier or later sprint, or add a dependency below.
          </EmptyState>
        ) : (
          <DependencyBoardChart board={board} hrefOf={hrefOf} />
        )}
      </Section>
      <SlipSection {...props} {...links} />
      <NoticesSection notices={notices} program={program} />
      <ListSection {...props} {...links} />
      <NewSection {...props} {...links} />
      <ResolutionChart view={view.resolution} program={program} today={view.today} />
    </>
  );
}

/** Addresses of this page with other search fields, and the deliverables that a form may choose from. */
function linksOf({ program, query, from, slipId, slip, view, choosing }: Props) {
  const here = routes.dependencies(program);
  const kept: Readonly<Record<string, string | null>> = {
    show: query.show === "awaited" ? null : query.show,
    stream: query.workstreamId,
    from,
    slip: slipId,
    to: slip?.toDay ?? null,
  };
  const hrefOf = (fields: typeof kept): string => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...kept, ...fields })) {
      if (value) search.set(name, value);
    }
    const text = search.toString();
    return text ? `${here}?${text}` : here;
  };
  const slipHref = (id: string): string => `${hrefOf({ slip: id, to: null })}#slip`;
  // One list for both forms: the same array is sent to the browser once.
  const deliverables = view.choices
    ? [{ value: "", label: "No deliverable chosen" }, ...recordChoices(view.choices)]
    : null;
  const listFor = (form: "slip" | "new") =>
    choosing === null || choosing === form ? deliverables : null;
  return { here, kept, hrefOf, slipHref, listFor };
}

type WithLinks = Props & ReturnType<typeof linksOf>;

function AwaitingYou({ notices }: { notices: NoticeList["waiting"] }) {
  const mine = new Set(notices.flatMap((one) => (one.offer.open ? [one.causeId] : []))).size;
  if (mine === 0) return null;
  return (
    <p className="mb-6">
      <Shape tone="at-risk" className="mr-1.5" />
      <TextLink href="#notices">
        {counted(mine, "delay awaits", "delays await")} a response from you.
      </TextLink>
    </p>
  );
}

function SlipSection({ program, slipId, slip, here, kept, hrefOf, listFor }: WithLinks) {
  return (
    <Section id="slip" title="Impact of a delay">
      <SlipQuestion
        here={here}
        deliverables={listFor("slip")}
        chooseHref={`${hrefOf({ choose: "slip" })}#slip`}
        slipId={slipId}
        slip={slip}
        kept={kept}
      />
      {slip ? <ImpactTree slip={slip} program={program} /> : null}
      {slip ? (
        <p className="mt-4 text-small text-soft">
          This preview changes nothing. To record the delay, the lead of{" "}
          <TextLink href={routes.workstream(program, slip.streamId)}>{slip.streamName}</TextLink>{" "}
          logs a new expected date.
        </p>
      ) : null}
      {slipId !== null && slip === null ? (
        <p>{slipId} is not an open deliverable of this program.</p>
      ) : null}
    </Section>
  );
}

function NoticesSection({ notices, program }: Pick<Props, "notices" | "program">) {
  const { waiting, answered } = notices;
  if (waiting.length + answered.length === 0) return null;
  return (
    <Section id="notices" title="Delays awaiting a response" aside={`${waiting.length} waiting`}>
      <NoticeAnswers notices={waiting} program={program} />
      <NoticesAnswered notices={answered} />
    </Section>
  );
}

function ListSection({ program, query, view, hrefOf, slipHref }: WithLinks) {
  const { awaited, resolved, dropped } = view.counts;
  return (
    <Section id="list" title="List" aside={`${view.total} of ${awaited + resolved + dropped}`}>
      <Tabs
        label="Filter dependencies"
        tabs={dependencyFilters.map((name) => ({
          href: `${hrefOf({ show: name === "awaited" ? null : name })}#list`,
          label: filterWords[name],
          current: query.show === name,
          count: view.counts[name],
        }))}
      />
      {view.rows.length === 0 ? (
        <EmptyState title="No results.">
          As of <Day day={view.today} />.
        </EmptyState>
      ) : (
        <DependencyRows
          rows={view.rows}
          program={program}
          zone={view.zone}
          openHref={(id) => hrefOf({ open: id, page: view.page > 1 ? String(view.page) : null })}
          slipHref={slipHref}
        />
      )}
      <NumberedPages
        label="Pages of the list"
        page={view.page}
        pages={view.pages}
        hrefOf={(page) => `${hrefOf({ page: String(page) })}#list`}
      />
    </Section>
  );
}

function NewSection({ program, view, toId, choosing, hrefOf, listFor }: WithLinks) {
  const deliverables = listFor("new");
  return (
    <Section id="new" title="Add a dependency">
      {deliverables ? (
        <Disclosure
          summary={adding}
          open={toId !== "" || choosing === "new" || view.counts.awaited === 0}
        >
          <NewDependency view={view} program={program} toId={toId} deliverables={deliverables} />
        </Disclosure>
      ) : (
        <p className="mb-2">
          <TextLink href={`${hrefOf({ choose: "new" })}#new`}>{adding}</TextLink>
        </p>
      )}
      <p className="text-small text-soft">
        To add several at once, use{" "}
        <TextLink href={routes.planGrid(program)}>the plan grid</TextLink>.
      </p>
    </Section>
  );
}

const adding = "Choose who waits for what";

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
