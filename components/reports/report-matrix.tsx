import type { Pillar, ReportContent, StatusValue } from "#domain";
import { pillars, wordFor } from "#domain";
import { Shape } from "#kit/shape";
import { StatusBadge, statusTone } from "../shared/status-badge.tsx";

const shortNames: Record<Pillar, string> = {
  PEOPLE: "People",
  PROCESS: "Proc.",
  TECHNOLOGY: "Tech.",
  GOVERNANCE: "Gov.",
};

/** Pillars across, streams down: evidence as shape, and accepted deliverables of all where both meet. */
export function ReportMatrix({ content }: { content: ReportContent }) {
  const { streams } = content;
  return (
    <div className="relative overflow-x-auto print:overflow-visible">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">
          Pillars by streams: evidence, and accepted deliverables of all
        </caption>
        <Head />
        <tbody className="divide-y divide-rule">
          {streams.map((stream) => (
            <tr key={stream.id}>
              <th scope="row" className="py-1.5 pr-2 font-normal">
                <span className="text-soft">{stream.id}</span> {stream.name}
              </th>
              {pillars.map((pillar) => {
                const cell = stream.cells.find((one) => one.pillar === pillar);
                return (
                  <td key={pillar} className="px-1 py-1.5 whitespace-nowrap sm:px-2">
                    {cell ? (
                      <Meeting
                        status={cell.evidence}
                        accepted={cell.acceptedCount}
                        of={cell.count}
                      />
                    ) : (
                      <span className="text-soft" aria-hidden="true">
                        ·
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot className="border-t border-strong">
          <PillarRow name="Evidence" of={content.pillars.map(({ evidence }) => evidence)} filled />
          <PillarRow name="Claimed" of={content.pillars.map(({ claimed }) => claimed)} />
        </tfoot>
      </table>
    </div>
  );
}

function Head() {
  const head = "px-1 py-1.5 text-left align-bottom sm:px-2 text-small font-medium text-soft";
  return (
    <thead>
      <tr className="border-b border-strong">
        <th scope="col" className={`${head} pl-0 sm:pl-0`}>
          Stream
        </th>
        {pillars.map((pillar) => (
          <th key={pillar} scope="col" className={`${head} w-[15%]`}>
            <span className="max-sm:sr-only">{wordFor(pillar)}</span>
            <span aria-hidden="true" className="sm:hidden">
              {shortNames[pillar]}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Meeting({ status, accepted, of }: { status: StatusValue; accepted: number; of: number }) {
  return (
    <span className="inline-flex items-center gap-1.5 tabular-nums" title={wordFor(status)}>
      <Shape tone={statusTone(status)} />
      <span className="sr-only">{wordFor(status)}, </span>
      <span>
        {accepted}
        <span className="text-soft">
          <span className="sr-only"> accepted of </span>
          <span aria-hidden="true">/</span>
          {of}
        </span>
      </span>
    </span>
  );
}

function PillarRow({
  name,
  of,
  filled,
}: {
  name: string;
  of: readonly (StatusValue | null)[];
  filled?: boolean;
}) {
  return (
    <tr>
      <th scope="row" className="py-1.5 pr-2 font-medium">
        {name}
      </th>
      {pillars.map((pillar, at) => {
        const status = of[at] ?? null;
        return (
          <td key={pillar} className="px-1 py-1.5 first-of-type:pl-0.5">
            {status === null && filled ? (
              <span className="text-small text-soft max-sm:sr-only">No work</span>
            ) : (
              <>
                <span className="max-sm:hidden">
                  <StatusBadge status={status} filled={filled ?? false} />
                </span>
                <span className="sm:hidden" title={status === null ? "No claim" : wordFor(status)}>
                  <Shape tone={status === null ? "not-started" : statusTone(status)} />
                  <span className="sr-only">{status === null ? "No claim" : wordFor(status)}</span>
                </span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}
