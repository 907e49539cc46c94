import type { WorkstreamList } from "#domain";
import { counted, plural, routes, wordFor } from "#domain";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";

/** What the streams say of themselves, and where the evidence says otherwise. */
export function StreamAnswer({ list }: { list: WorkstreamList }) {
  const active = list.streams.filter(({ running }) => running);
  const fine = active.filter(({ evidence }) => evidence === "ON_TRACK" || evidence === "COMPLETE");
  return (
    <p>
      On <Day day={list.today} />, <strong>{fine.length}</strong> of{" "}
      {counted(active.length, "running stream")} {plural(active.length, "is", "are")} on track by
      the evidence.{" "}
      {list.optimistic.length === 0 ? (
        "No stream claims a better status than its evidence."
      ) : (
        <>
          {list.optimistic.map((stream, index) => (
            <span key={stream.id}>
              {index > 0 ? "; " : ""}
              <TextLink href={routes.workstream(list.slug, stream.id)}>{stream.name}</TextLink>{" "}
              claims {stream.claimed ? wordFor(stream.claimed).toLowerCase() : ""}, the evidence
              says <strong>{stream.evidence ? wordFor(stream.evidence).toLowerCase() : ""}</strong>
            </span>
          ))}
          .
        </>
      )}
      {list.unclaimed > 0
        ? ` ${counted(list.unclaimed, "stream has", "streams have")} not claimed a status yet.`
        : ""}
    </p>
  );
}
