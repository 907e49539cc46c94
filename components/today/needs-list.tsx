import type { Need, Today, Urgency } from "#domain";
import { counted, listed, routes } from "#domain";
import { ActionItem, ActionList } from "#kit/action-list";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import type { Tone } from "#kit/tone";
import { Moment, Sentence } from "../shared/day.tsx";
import { RuleLink } from "../shared/rule-link.tsx";

const urgencies: Record<Urgency, { tone: Tone; word: string }> = {
  now: { tone: "off-track", word: "Now" },
  soon: { tone: "at-risk", word: "Soon" },
  watch: { tone: "not-started", word: "Watch" },
};

/** What needs the reader, most consequential first; an empty list says what was looked through. */
export function NeedsList({ view, program }: { view: Today; program: string }) {
  const base = routes.program(program);
  if (view.needs.length === 0) return <NothingNeedsYou view={view} />;
  return (
    <>
      <ActionList label="What needs you, most consequential first">
        {view.needs.map((need) => (
          <ActionItem
            key={need.id}
            tone={urgencies[need.urgency].tone}
            word={urgencies[need.urgency].word}
            what={<Sentence text={need.sentence} />}
            why={<Why need={need} program={program} />}
            when={need.clock ?? undefined}
            action={
              <LinkButton href={`${base}/${need.action.path}`} size="small">
                {need.action.label}
                <span className="sr-only">
                  : <Sentence text={need.sentence} />
                </span>
              </LinkButton>
            }
          />
        ))}
      </ActionList>
      {view.moreNeeds > 0 ? (
        <p className="mt-3 text-small text-soft">
          {counted(view.moreNeeds, "less urgent item is", "less urgent items are")} listed on the
          pages they belong to.
        </p>
      ) : null}
    </>
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
