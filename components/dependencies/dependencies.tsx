import type {
  DependencyBoard,
  DependencyFilter,
  DependencyPage,
  DependencyQuery,
  NoticeList,
  SlipPreview,
} from "#domain";
import { counted, percent, plural, routes } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import type { Choice } from "#kit/fields/field";
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
import { CriticalChain } from "./critical-chain.tsx";
import { DependencyBoardChart } from "./dependency-board-chart.tsx";
import { SlipQuestion, StreamChoice } from "./dependency-questions.tsx";
import { DependencyRows } from "./dependency-rows.tsx";
import { ImpactTree } from "./impact-tree.tsx";
import { NewDependency } from "./new-dependency.tsx";
import { NoticeAnswers, NoticesAnswered } from "./notice-answers.tsx";

const filterWords: Record<DependencyFilter, string> = {
  awaited: "Awaited",
  overdue: "Overdue",
  "at-risk": "At risk or missed",
  proposed: "Not agreed yet",
  resolved: "Resolved",
  dropped: "Dropped",
};

/** The room of dependencies: the answer, notices, critical path, board, slip, list. */
export function Dependencies({
  program,
  query,
  from,
  toId,
  choosing,
  room,
  board,
  notices,
  slipId,
  slip,
}: {
  program: string;
  query: DependencyQuery;
  /** First column of the board, when one was asked for. */
  from: string | null;
  toId: string;
  /** The form that was asked for, where there are too many deliverables to list them unasked. */
  choosing: "slip" | "new" | null;
  room: DependencyPage;
  board: DependencyBoard;
  notices: NoticeList;
  slipId: string | null;
  slip: SlipPreview | null;
}) {
  const here = routes.dependencies(program);
  const kept = {
    show: query.show === "awaited" ? null : query.show,
    stream: query.workstreamId,
    from,
    slip: slipId,
    to: slip?.toDay ?? null,
  };
  const hrefOf = (fields: Readonly<Record<string, string | null>>): string => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...kept, ...fields })) {
      if (value) search.set(name, value);
    }
    const text = search.toString();
    return text ? `${here}?${text}` : here;
  };
  const mine = new Set(notices.waiting.flatMap((one) => (one.offer.open ? [one.causeId] : [])))
    .size;
  const deliverables = room.choices && [
    { value: "", label: "No deliverable chosen" },
    ...recordChoices(room.choices),
  ];
  const listFor = (form: "slip" | "new") =>
    choosing === null || choosing === form ? deliverables : null;
  const slipHref = (id: string): string => `${hrefOf({ slip: id, to: null })}#slip`;
  return (
    <>
      <PageHead
        title="Dependencies"
        answer={<Answer room={room} />}
        aside={
          <LinkButton href={deliverables ? "#new" : `${hrefOf({ choose: "new" })}#new`}>
            Add a dependency
          </LinkButton>
        }
      />
      <FindingList findings={room.findings} program={program} />
      {mine > 0 ? (
        <p className="mb-6">
          <Shape tone="at-risk" className="mr-1.5" />
          <TextLink href="#notices">
            {counted(mine, "delay awaits", "delays await")} a response from you.
          </TextLink>
        </p>
      ) : null}
      {room.chain.length > 0 ? (
        <Section
          id="critical"
          title="Critical path"
          aside={`${counted(room.chainPoints, "point")}, hard links only`}
        >
          <CriticalChain chain={room.chain} slipHref={slipHref} />
        </Section>
      ) : null}
      <Section
        id="board"
        title="Board"
        aside={<StreamChoice here={here} query={query} room={room} />}
      >
        {board.lanes.length === 0 ? (
          <EmptyState title="Nothing is awaited in these sprints.">
            Go to an earlier or later sprint, or add what a deliverable waits for below.
          </EmptyState>
        ) : (
          <DependencyBoardChart board={board} hrefOf={hrefOf} />
        )}
      </Section>
      <Section id="slip" title="What moves if this slips">
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
            Nothing is changed by asking. The slip itself is logged on{" "}
            <TextLink href={routes.workstream(program, slip.streamId)}>{slip.streamName}</TextLink>{" "}
            by its lead, as a new expected day.
          </p>
        ) : null}
        {slipId !== null && slip === null ? (
          <p>{slipId} is not open in this program: nothing of it can slip.</p>
        ) : null}
      </Section>
      {notices.waiting.length + notices.answered.length > 0 ? (
        <Section
          id="notices"
          title="Slips that ask for an answer"
          aside={`${notices.waiting.length} waiting`}
        >
          <NoticeAnswers notices={notices.waiting} program={program} />
          <NoticesAnswered notices={notices.answered} />
        </Section>
      ) : null}
      <Section
        id="list"
        title="List"
        aside={`${room.total} of ${Object.values(room.counts).reduce((sum, n) => sum + n, 0) === 0 ? 0 : room.counts.awaited + room.counts.resolved + room.counts.dropped}`}
      >
        <Tabs
          label="Which dependencies"
          tabs={Object.entries(filterWords).map(([name, label]) => ({
            href: `${hrefOf({ show: name === "awaited" ? null : name })}#list`,
            label,
            current: query.show === name,
            count: room.counts[name as DependencyFilter],
          }))}
        />
        {room.rows.length === 0 ? (
          <EmptyState title="None of these.">
            As of <Day day={room.today} />.
          </EmptyState>
        ) : (
          <DependencyRows
            rows={room.rows}
            program={program}
            zone={room.zone}
            openHref={(id) => hrefOf({ open: id, page: room.page > 1 ? String(room.page) : null })}
            slipHref={slipHref}
          />
        )}
        <NumberedPages
          label="Pages of the list"
          page={room.page}
          pages={room.pages}
          hrefOf={(page) => `${hrefOf({ page: String(page) })}#list`}
        />
      </Section>
      <Section id="new" title="Add a dependency">
        <AddDependency
          deliverables={listFor("new")}
          chooseHref={`${hrefOf({ choose: "new" })}#new`}
          open={toId !== "" || choosing === "new" || room.counts.awaited === 0}
          room={room}
          program={program}
          toId={toId}
        />
        <p className="text-small text-soft">
          Many at once: <TextLink href={routes.planGrid(program)}>the plan grid</TextLink>.
        </p>
      </Section>
    </>
  );
}

const adding = "One deliverable waits for something";

function AddDependency({
  deliverables,
  chooseHref,
  open,
  ...rest
}: {
  deliverables: readonly Choice[] | null;
  chooseHref: string;
  open: boolean;
  room: DependencyPage;
  program: string;
  toId: string;
}) {
  if (!deliverables)
    return (
      <p className="mb-2">
        <TextLink href={chooseHref}>{adding}</TextLink>
      </p>
    );
  return (
    <Disclosure summary={adding} open={open}>
      <NewDependency {...rest} deliverables={deliverables} />
    </Disclosure>
  );
}

function Answer({ room }: { room: DependencyPage }) {
  const { counts, rate } = room;
  if (counts.awaited + counts.resolved === 0) {
    return (
      <p>
        Nothing waits for anything yet. Add what your deliverables wait for; late handovers then
        show before they hurt.
      </p>
    );
  }
  return (
    <p>
      <strong>{counts.awaited}</strong> {plural(counts.awaited, "is", "are")} awaited on{" "}
      <Day day={room.today} />: <strong>{counts.overdue} overdue</strong>, {counts["at-risk"]} at
      risk or missed, {counts.proposed} not agreed yet, {room.outside} from outside.{" "}
      {rate.ratio === null
        ? "None fell due in the last two weeks."
        : `${rate.resolved} of ${counted(rate.due, "dependency", "dependencies")} due recently arrived on time (${percent(rate.ratio)}).`}
    </p>
  );
}
