import type { ArcPage } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";

const verdicts: Readonly<
  Record<Exclude<ArcPage["verdict"], "NOTHING_YET">, readonly [Tone, string]>
> = {
  MOVED: ["on-track", "The last sprints move the objectives"],
  PARTLY: ["at-risk", "The last sprints move some of the objectives"],
  NOT_MOVED: ["off-track", "The last sprints move none of the objectives"],
};

/** Do the last sprints move the objectives? */
export function ArcAnswer({ view }: { view: ArcPage }) {
  if (view.verdict === "NOTHING_YET")
    return view.hasOutcomes ? (
      <>No sprint has closed yet. The table below shows what is planned for each outcome.</>
    ) : (
      <>There are no outcomes yet. Add them first, then link deliverables to their parts.</>
    );
  const [tone, words] = verdicts[view.verdict];
  const [first, ...rest] = view.sentences;
  return (
    <>
      <p className="mb-1">
        <Badge tone={tone}>{words}</Badge>
      </p>
      <p>
        <strong>{first}</strong> {rest.join(" ")}
      </p>
    </>
  );
}
