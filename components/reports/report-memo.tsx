import type { ReportContent, StatusValue } from "#domain";
import { counted, plural, sprintDay, wordFor } from "#domain";
import { Tabs } from "#kit/tabs";
import { Day, dayWords, Period, Sentence } from "../shared/day.tsx";
import type { Places } from "../shared/placed-sentence.tsx";
import { StatusBadge } from "../shared/status-badge.tsx";
import { MemoFigure, MemoSection } from "./memo-section.tsx";
import { ReportClaims } from "./report-claims.tsx";
import { ReportDecisions, ReportLastDecisions } from "./report-decisions.tsx";
import { ReportEnded, ReportExceptions } from "./report-exceptions.tsx";
import { ReportFigures } from "./report-figures.tsx";
import { ReportLines } from "./report-lines.tsx";
import { ReportMatrix } from "./report-matrix.tsx";

interface Content {
  readonly content: ReportContent;
}

interface MemoProps extends Content {
  readonly places: Places;
  /** Slug. */
  readonly program: string;
}

/** Which part of a report the screen shows, and the report's address. */
interface MemoTabs {
  readonly part: "memo" | "figures";
  readonly base: string;
}

/** A memo, then what it rests on: numbers in the margin, words and figures beside them. Without tabs, and on paper, both. */
export function ReportMemo({ tabs, ...props }: MemoProps & { readonly tabs?: MemoTabs }) {
  const lookOf = (part: MemoTabs["part"]) => {
    if (!tabs) return inOrder;
    return tabs.part === part ? `${inOrder} ${underTabs}` : `hidden print:block ${underTabs}`;
  };
  return (
    <article data-memo="" className="max-w-5xl text-pretty">
      <MemoHead content={props.content} />
      {tabs ? <PartTabs {...tabs} /> : null}
      <div className={lookOf("memo")}>
        <Memo {...props} />
      </div>
      <div className={lookOf("figures")}>
        <ReportFigures {...props} />
      </div>
    </article>
  );
}

/** On a phone the sections that come early are above the others. */
const inOrder = "max-sm:flex max-sm:flex-col";

/** The line of the tabs stands for the line above the first section. */
const underTabs =
  "[&>section:first-child]:border-t-0 [&>section:first-child]:pt-0 print:[&>section:first-child]:border-t";

function PartTabs({ part, base }: MemoTabs) {
  return (
    <Tabs
      label="Parts of the report"
      tabs={[
        { href: base, label: "Memo", current: part === "memo" },
        {
          href: `${base}?part=figures`,
          label: "Outcomes, energy and maturity",
          current: part === "figures",
        },
      ]}
    />
  );
}

/** What is asked and how the program stands; on a phone it opens on what is asked. */
function Memo(props: MemoProps) {
  const { content } = props;
  const { decisions } = content;
  return (
    <>
      <InShort content={content} />
      <MemoSection
        title="Decisions asked"
        early
        figures={count(decisions.length, plural(decisions.length, "decision"))}
      >
        <ReportDecisions content={content} />
      </MemoSection>
      <WhereItStands content={content} />
      <Claims {...props} />
      <Failed {...props} />
      <Exceptions {...props} />
      <MemoSection title="Last decisions">
        <ReportLastDecisions content={content} />
      </MemoSection>
    </>
  );
}

/** One number and what it counts. */
const count = (value: number, words: string) => [{ value, words }];

function InShort({ content }: Content) {
  return (
    <MemoSection
      title="In short"
      figures={[
        { value: <StatusBadge status={content.status.claimed} />, words: "as claimed" },
        {
          value: <StatusBadge status={content.status.evidence} filled />,
          words: "according to the evidence",
        },
      ]}
    >
      {content.summary ? (
        <p className="mb-3 max-w-prose whitespace-pre-line">{content.summary}</p>
      ) : (
        <p className="mb-3 text-soft">The author has not written a summary yet.</p>
      )}
      <p className="max-w-prose text-soft">{content.picture}</p>
    </MemoSection>
  );
}

function WhereItStands({ content }: Content) {
  const many = (...sought: readonly StatusValue[]) =>
    content.streams.filter(({ evidence }) => sought.includes(evidence)).length;
  return (
    <MemoSection
      title="Status"
      figures={[
        { value: many("ON_TRACK", "COMPLETE"), words: "on track or complete" },
        { value: many("AT_RISK"), words: "at risk" },
        { value: many("OFF_TRACK"), words: "off track" },
      ]}
    >
      <MemoFigure
        number={1}
        caption={
          <>
            Pillars by streams on <Day day={content.day} year />: the evidence as a shape, accepted
            deliverables of all those planned. A dot: no work of that pillar in that stream.
          </>
        }
      >
        <ReportMatrix content={content} />
      </MemoFigure>
    </MemoSection>
  );
}

function Claims({ content, places, program }: MemoProps) {
  const { streams, optimism } = content;
  const better = streams.filter(({ comparison }) => comparison === "better").length;
  return (
    <MemoSection
      title="Claim beside evidence"
      flows
      figures={[
        {
          value: better,
          words: plural(
            better,
            "claim better than its evidence",
            "claims better than their evidence",
          ),
        },
        ...(optimism.claims > 0
          ? [
              {
                value: `${optimism.better} of ${optimism.claims}`,
                words: `claims better than the evidence in the last ${plural(optimism.reports.length, "report", counted(optimism.reports.length, "report"))}: the optimism gap`,
              },
            ]
          : []),
      ]}
    >
      <ReportClaims streams={streams} places={places} program={program} />
    </MemoSection>
  );
}

/** What failed and what is at risk: the sections are there in any case. */
function Failed({ content, places }: MemoProps) {
  return (
    <>
      <MemoSection
        title="What failed, and why"
        flows
        figures={count(content.failed.lines.length, "failed")}
      >
        <ReportLines
          section={content.failed}
          tone="off-track"
          note={content.failedNote}
          places={places}
        />
      </MemoSection>
      <MemoSection title="At risk" flows figures={count(content.atRisk.lines.length, "at risk")}>
        <ReportLines section={content.atRisk} tone="at-risk" places={places} />
      </MemoSection>
    </>
  );
}

function Exceptions({ content: { exceptions, ended, lastNumber }, places }: MemoProps) {
  return (
    <>
      <MemoSection title="Exceptions in force" flows figures={count(exceptions.length, "in force")}>
        <ReportExceptions exceptions={exceptions} places={places} />
      </MemoSection>
      {ended.length > 0 ? (
        <MemoSection
          title="Exceptions ended"
          flows
          figures={count(
            ended.length,
            lastNumber === null ? "ended so far" : `ended since report ${lastNumber}`,
          )}
        >
          <ReportEnded ended={ended} places={places} />
        </MemoSection>
      ) : null}
    </>
  );
}

function MemoHead({ content }: Content) {
  const { program, number, version, periodStart, periodEnd, day, cycle, sprint } = content;
  return (
    <header className="pb-6">
      <p className="text-small text-soft">
        {program.organization ? `${program.organization} · ` : ""}
        {program.name}
      </p>
      <h1 className="mt-1 text-large font-semibold">
        Steering report {number}
        {version > 1 ? `, version ${version}` : ""}
      </h1>
      <p className="mt-1 text-soft">
        <Period from={periodStart} to={periodEnd} />. Figures of <Day day={day} year />
        {cycle ? `. Cycle ${cycle.number}, ${wordFor(cycle.stage)}` : ""}
        {sprint ? `, ${sprintWords(sprint)}` : ""}.
      </p>
      {content.correctionReason ? (
        <p className="mt-3 max-w-prose border-l-2 border-at-risk pl-3">
          <strong className="font-semibold">A correction.</strong>{" "}
          <Sentence text={content.correctionReason} />
        </p>
      ) : null}
    </header>
  );
}

function sprintWords({ number, day, of }: NonNullable<ReportContent["sprint"]>): string {
  return `sprint ${number}, ${sprintDay(day, of)}`;
}

/** For the title of the tab and of the file that a print becomes. */
export const memoTitle = (content: Pick<ReportContent, "number" | "version" | "day">): string =>
  `Steering report ${content.number}${content.version > 1 ? `, version ${content.version}` : ""}, ${dayWords(content.day, { weekday: false, year: true })}`;
