import type { FindingLine, PlanPillar, PlanPreview } from "#domain";
import { counted } from "#domain";
import { Shape } from "#kit/shape";
import type { Tone } from "#kit/tone";
import { toneText } from "#kit/tone";
import { Sentence } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";

/** Where the checks stand, for whoever leads to them from elsewhere on the page. */
export const checksId = "checks";

/** What the checks say, for the button that they close: a labelled section would be read out by its label. */
export const checkedId = "checked";

/** Checks before locking of the plan as tried out: what this change causes, what it resolves, and the rest. */
export function PlanConsequences({
  preview,
  number,
  program,
  late,
}: {
  preview: PlanPreview;
  number: number;
  program: string;
  /** Still being worked out. */
  late: boolean;
}) {
  const lines = (mark: Mark): readonly FindingLine[] =>
    preview.findings.filter((one) => one.mark === mark).map(({ line }) => line);
  const [appears, goes, stays] = [lines("appears"), lines("goes"), lines("stays")];
  const open = [...appears, ...stays].filter(({ standing }) => standing === "OPEN");
  return (
    <div className="space-y-5" aria-busy={late}>
      <section
        id={checksId}
        aria-label="Checks before locking"
        className={late ? "opacity-60" : undefined}
      >
        <h2 className="mb-1.5 flex min-h-9 items-end font-semibold">Checks before locking</h2>
        {open.length === 0 && goes.length === 0 ? (
          <p className="flex gap-2 text-on-track">
            <Shape tone="on-track" className="mt-[0.45rem]" />
            All checks pass.
          </p>
        ) : null}
        <div id={checkedId}>
          <Marked mark="appears" lines={appears} program={program} />
          <Marked mark="goes" lines={goes} program={program} />
          <Marked mark="stays" lines={stays} program={program} />
        </div>
      </section>
      <Pillars pillars={preview.pillars} number={number} previous={preview.previousNumber} />
      <Waits preview={preview} />
    </div>
  );
}

type Mark = PlanPreview["findings"][number]["mark"];

const marks: Record<Mark, { sign: string; words: string }> = {
  appears: { sign: "+", words: "Caused by this change" },
  goes: { sign: "−", words: "Resolved by this change" },
  stays: { sign: "", words: "Not changed by this plan" },
};

function Marked({
  mark,
  lines,
  program,
}: {
  mark: Mark;
  lines: readonly FindingLine[];
  program: string;
}) {
  if (lines.length === 0) return null;
  const { sign, words } = marks[mark];
  return (
    <div className="mb-3" data-mark={mark}>
      <p className="mb-1 text-small font-medium text-soft">
        {sign ? <span aria-hidden="true">{sign} </span> : null}
        {words}
      </p>
      <div className={mark === "goes" ? "text-soft line-through decoration-rule" : undefined}>
        <FindingList findings={lines} program={program} brief={mark !== "appears"} />
      </div>
    </div>
  );
}

const standings: Record<PlanPillar["standing"], { tone: Tone; words: string }> = {
  present: { tone: "on-track", words: "" },
  "first-absence": { tone: "at-risk", words: "missing for the first time" },
  "second-absence": { tone: "off-track", words: "missing in two sprints in a row" },
};

/** Which pillars are in, in this sprint and the one before. */
function Pillars({
  pillars,
  number,
  previous,
}: {
  pillars: readonly PlanPillar[];
  number: number;
  previous: number | null;
}) {
  return (
    <table className="w-full text-small">
      <caption className="mb-1 text-left text-base font-semibold">Pillars</caption>
      <thead>
        <tr className="border-b border-strong text-left text-soft">
          <th scope="col" className="py-1 font-medium">
            Pillar
          </th>
          <th scope="col" className="py-1 font-medium">
            {previous === null ? "Before" : `Sprint ${previous}`}
          </th>
          <th scope="col" className="py-1 font-medium">
            Sprint {number}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-rule">
        {pillars.map((one) => (
          <PillarRow key={one.pillar} pillar={one} />
        ))}
      </tbody>
    </table>
  );
}

function PillarRow({ pillar }: { pillar: PlanPillar }) {
  const look = standings[pillar.standing];
  return (
    <tr>
      <th scope="row" className="py-1 text-left font-normal">
        {pillar.word}
      </th>
      <td className="py-1 text-soft">
        {pillar.before === null ? "–" : pillar.before ? "in" : "missing"}
      </td>
      <td className="py-1">
        <span className={`inline-flex items-center gap-1.5 ${toneText[look.tone]}`}>
          <Shape tone={look.tone} className="size-2" />
          {pillar.standing === "present"
            ? `${pillar.deliverables}, ${counted(pillar.points, "point")}`
            : look.words}
        </span>
      </td>
    </tr>
  );
}

/** What the plan hard needs and what is not there yet. */
function Waits({ preview }: { preview: PlanPreview }) {
  if (preview.waits.length === 0) return null;
  return (
    <section aria-label="Waits for">
      <h3 className="mb-1 font-semibold">Waits for</h3>
      <ul className="space-y-1 text-small">
        {preview.waits.map((wait) => (
          <li key={wait.dependencyId} className="flex gap-2">
            <Shape tone={wait.inTime ? "not-started" : "blocked"} className="mt-[0.35rem] size-2" />
            <span>
              {wait.deliverableId} needs {wait.predecessorId ? `${wait.predecessorId} ` : ""}
              {wait.title}, {wait.state.toLowerCase()}, <Sentence text={wait.why} short />:{" "}
              {wait.inTime ? "in time" : "not in time as planned"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
