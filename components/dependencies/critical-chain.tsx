import type { ChainLink } from "#domain";
import { counted, routes, wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { Shape } from "#kit/shape";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";

/** A longer thread is shown by its beginning; the rest is one click away. */
const shown = 12;

/** The critical path as one thread: each step with its stream, its day and what it is doing now. */
export function CriticalChain({
  chain,
  program,
}: {
  chain: readonly ChainLink[];
  program: string;
}) {
  const rest = chain.slice(shown);
  return (
    <>
      <Steps chain={chain.slice(0, shown)} program={program} />
      {rest.length > 0 ? (
        <div className="mt-3">
          <Disclosure summary={`Show ${rest.length} more`}>
            <ol className="columns-2 text-small">
              {rest.map((link) => (
                <li key={link.id}>
                  <TextLink href={routes.delay(program, link.id)} quiet>
                    {link.id} {link.title}
                  </TextLink>
                </li>
              ))}
            </ol>
          </Disclosure>
        </div>
      ) : null}
    </>
  );
}

function Steps({ chain, program }: { chain: readonly ChainLink[]; program: string }) {
  return (
    <ol className="flex flex-wrap gap-y-3">
      {chain.map((link, index) => (
        <li key={link.id} className="flex min-w-0 items-start">
          {index > 0 ? (
            <span aria-hidden="true" className="px-2.5 text-soft">
              →
            </span>
          ) : null}
          <div className="max-w-60">
            <p className="font-medium">
              {link.state === "BLOCKED" || link.late ? (
                <Shape tone={link.state === "BLOCKED" ? "blocked" : "at-risk"} className="mr-1" />
              ) : null}
              <TextLink href={routes.delay(program, link.id)} quiet>
                {link.id} {link.title}
              </TextLink>
            </p>
            <p className="text-small text-soft">
              {link.streamName} <PillarBadge pillar={link.pillar} short />{" "}
              {counted(link.points, "point")} · {wordFor(link.state).toLowerCase()}
              {link.expectedDay ? (
                <>
                  {" "}
                  · <Day day={link.expectedDay} />
                  {link.late ? " (overdue)" : ""}
                </>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
