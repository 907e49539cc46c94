import type { ProgramCard } from "#domain";
import { routes } from "#domain";
import { Tag } from "#kit/badge";
import { LinkButton } from "#kit/link-button";
import { TextLink } from "#kit/text-link";
import { StageStrip } from "../frame/stage-strip.tsx";
import { Day } from "../shared/day.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import { StatusBadge } from "../shared/status-badge.tsx";

/** Programs side by side: stage, day, what the evidence says, and the way in. */
export function ProgramCards({ cards }: { cards: readonly ProgramCard[] }) {
  return (
    <ul className="divide-y divide-rule border-y border-strong">
      {cards.map((card) => (
        <li
          key={card.slug}
          className="grid gap-x-8 gap-y-4 py-5 lg:grid-cols-[minmax(0,1fr)_22rem_auto]"
        >
          <div className="min-w-0">
            <h2 className="font-semibold">
              <TextLink href={routes.today(card.slug)} quiet>
                {card.name}
              </TextLink>{" "}
              {card.isDemo ? <Tag>Demo</Tag> : null}
            </h2>
            <p className="text-soft">
              {[card.organization, card.purpose].filter(Boolean).join(" · ")}
            </p>
            <div className="mt-3">
              <StageStrip
                stages={card.stages}
                purpose={
                  <>
                    {card.when} · <Day day={card.today} year />
                  </>
                }
              />
            </div>
            <p className="text-small text-soft">Your role: {card.myRole}</p>
          </div>
          <Standing card={card} />
          <div className="lg:text-right">
            <LinkButton href={routes.today(card.slug)}>Open today</LinkButton>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Standing({ card }: { card: ProgramCard }) {
  return (
    <dl className="space-y-1.5">
      <div className="flex items-baseline justify-between gap-4">
        <dt className="text-soft">Evidence</dt>
        <dd>
          <StatusBadge status={card.evidence} filled />
        </dd>
      </div>
      {card.pillars.map(({ pillar, evidence }) => (
        <div key={pillar} className="flex items-baseline justify-between gap-4">
          <dt>
            <PillarBadge pillar={pillar} />
          </dt>
          <dd>
            {evidence ? (
              <StatusBadge status={evidence} />
            ) : (
              <span className="text-small text-soft">no deliverables</span>
            )}
          </dd>
        </div>
      ))}
      <div className="flex items-baseline justify-between gap-4 border-t border-rule pt-1.5">
        <dt className="text-soft">Outcomes delivered</dt>
        <dd>
          {card.outcomes.delivered} of {card.outcomes.of}
        </dd>
      </div>
    </dl>
  );
}
