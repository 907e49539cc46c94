import type { CrossStreamLink, CrossStreamStatus, IntegrationBoard } from "#domain";
import { counted, routes } from "#domain";
import { Badge } from "#kit/badge";
import { Disclosure } from "#kit/disclosure";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import type { Tone } from "#kit/tone";
import { Sentence } from "../shared/day.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";

const looks: Record<CrossStreamStatus, { tone: Tone; word: string }> = {
  MISSED: { tone: "off-track", word: "Missed" },
  AT_RISK: { tone: "at-risk", word: "At risk" },
  IN_TIME: { tone: "on-track", word: "On time" },
  SETTLED: { tone: "complete", word: "Resolved" },
};

/** Link by link: what is at risk first, with the way to what moves if it slips. */
export function TouchList({ board, program }: { board: IntegrationBoard; program: string }) {
  const { touches } = board;
  if (touches.length === 0)
    return <p className="text-soft">No stream waits for another stream in this sprint.</p>;
  const open = touches.filter(({ standing }) => standing !== "SETTLED");
  const settled = touches.filter(({ standing }) => standing === "SETTLED");
  return (
    <Section id="touches" title="What is at risk, and what moves" aside={`${open.length} open`}>
      {open.length > 0 ? (
        <List touches={open} program={program} />
      ) : (
        <p className="text-soft">All deliveries between streams have arrived.</p>
      )}
      {settled.length > 0 ? (
        <Disclosure summary={`Resolved (${settled.length})`}>
          <List touches={settled} program={program} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function List({ touches, program }: { touches: readonly CrossStreamLink[]; program: string }) {
  return (
    <ul className="divide-y divide-rule">
      {touches.map((touch) => (
        <TouchRow key={touch.id} touch={touch} program={program} />
      ))}
    </ul>
  );
}

function TouchRow({ touch, program }: { touch: CrossStreamLink; program: string }) {
  const { fromId, toId, standing, answers } = touch;
  const look = looks[standing];
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[6rem_minmax(0,1fr)_auto]">
      <Badge tone={look.tone}>{look.word}</Badge>
      <div className="min-w-0">
        <p>
          <strong className="font-semibold">{touch.toStreamName}</strong> needs{" "}
          {fromId ? `${fromId} ${touch.what}` : touch.what} from{" "}
          <strong className="font-semibold">{touch.fromStreamName}</strong> for {toId}{" "}
          {touch.toTitle}: <Sentence text={touch.why} />.
        </p>
        <p className="flex flex-wrap items-baseline gap-x-3 text-small text-soft">
          <span>
            {touch.id} · {touch.fromLeadName} → {touch.toLeadName}
          </span>
          {touch.pillars ? (
            <span>
              <PillarBadge pillar={touch.pillars[0]} short /> →{" "}
              <PillarBadge pillar={touch.pillars[1]} short />
            </span>
          ) : null}
          {answers.asked > 0 ? (
            <span>
              {answers.given} of {counted(answers.asked, "impact notice")} answered
            </span>
          ) : null}
        </p>
      </div>
      {fromId && standing !== "SETTLED" ? (
        <p className="text-small whitespace-nowrap print:hidden">
          <TextLink href={routes.delay(program, fromId)}>Impact of a delay of {fromId}</TextLink>
        </p>
      ) : null}
    </li>
  );
}
