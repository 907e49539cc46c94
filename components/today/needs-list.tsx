import type { Need, NeedRow, Today, Urgency } from "#domain";
import { counted, listed, routes } from "#domain";
import { ActionItem, ActionList } from "#kit/action-list";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { TextLink } from "#kit/text-link";
import type { Tone } from "#kit/tone";
import { Moment, Sentence } from "../shared/day.tsx";
import { NumberedPages } from "../shared/numbered-pages.tsx";
import { RuleLink } from "../shared/rule-link.tsx";

const urgencies: Record<Urgency, { tone: Tone; word: string }> = {
  now: { tone: "off-track", word: "Now" },
  soon: { tone: "at-risk", word: "Soon" },
  watch: { tone: "not-started", word: "Watch" },
};

/** What needs the reader, one row per cause, most consequential first; an empty list says what was looked through. */
export function NeedsList({ view, program }: { view: Today; program: string }) {
  if (view.needs.length === 0) return <NothingNeedsYou view={view} />;
  return (
    <>
      <ActionList label="What needs you, most consequential first">
        {view.needs.map((row) => (
          <ActionItem
            key={row.id}
            tone={urgencies[row.urgency].tone}
            word={urgencies[row.urgency].word}
            what={<Sentence text={row.sentence} />}
            why={<Why need={row} program={program} />}
            when={row.clock ?? undefined}
            action={<Act need={row} program={program} />}
          >
            {row.members.length > 0 ? <Members row={row} program={program} /> : null}
          </ActionItem>
        ))}
      </ActionList>
      {view.needsPage ? (
        <NumberedPages
          label="Pages of what needs you"
          {...view.needsPage}
          hrefOf={(page) => `${routes.today(program)}?needs=all&page=${page}#needs`}
        />
      ) : (
        <ShowAll view={view} program={program} />
      )}
    </>
  );
}

function ShowAll({ view, program }: { view: Today; program: string }) {
  if (view.moreNeeds === 0) return null;
  return (
    <p className="mt-3">
      <TextLink href={`${routes.today(program)}?needs=all`}>
        Show all {view.needs.length + view.moreNeeds}
      </TextLink>
    </p>
  );
}

/** The needs of one cause, each with its own clock and action. */
function Members({ row, program }: { row: NeedRow; program: string }) {
  return (
    <div className="text-small">
      <Disclosure summary={`Show ${row.members.length}`} of={`: ${row.sentence}`}>
        <ul className="divide-y divide-rule border-y border-rule">
          {row.members.map((need) => (
            <li key={need.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
              <span className="min-w-0 basis-64 grow">
                <Sentence text={need.sentence} />
              </span>
              {need.clock ? <span className="text-soft">{need.clock}</span> : null}
              <Act need={need} program={program} />
            </li>
          ))}
        </ul>
        {row.moreMembers > 0 ? (
          <p className="mt-2 text-soft">
            {counted(row.moreMembers, "more is", "more are")} on the page that the button leads to.
          </p>
        ) : null}
      </Disclosure>
    </div>
  );
}

function Act({ need, program }: { need: Need; program: string }) {
  return (
    <LinkButton href={`${routes.program(program)}/${need.action.path}`} size="small">
      {need.action.label}
      <span className="sr-only">
        : <Sentence text={need.sentence} />
      </span>
    </LinkButton>
  );
}

function Why({ need, program }: { need: Need; program: string }) {
  const { ruleId, words, statement } = need.why;
  return (
    <>
      {words} {ruleId ? <RuleLink program={program} ruleId={ruleId} statement={statement} /> : null}
      {need.concerned.length > 0 ? <> · {shown(need.concerned)}</> : null}
    </>
  );
}

const namesShown = 3;
const shown = (names: readonly string[]): string =>
  names.length > namesShown
    ? listed([...names.slice(0, namesShown), `${names.length - namesShown} more`])
    : listed(names);

function NothingNeedsYou({ view }: { view: Today }) {
  return (
    <EmptyState title="Nothing needs you now.">
      <p>
        Checked: {listed(view.checked)}. The check runs again with every change and every time you
        open this page
        {view.nextClock ? (
          <>
            . The time limit of {view.nextClock.id} passes next:{" "}
            <Moment at={view.nextClock.at} zone={view.zone} />
          </>
        ) : null}
        .
      </p>
    </EmptyState>
  );
}
