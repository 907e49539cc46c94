import Link from "next/link";
import type { FindingLine } from "#domain";
import { routes } from "#domain";
import { Shape } from "#kit/shape";
import type { Tone } from "#kit/tone";
import { Sentence } from "./day.tsx";
import { RuleLink } from "./rule-link.tsx";

const look: Record<FindingLine["severity"], { tone: Tone; word: string }> = {
  BLOCKS: { tone: "blocked", word: "Blocks" },
  WARNS: { tone: "at-risk", word: "Warns" },
  INFORMS: { tone: "not-started", word: "Note" },
};

const standingWord: Record<FindingLine["standing"], string> = {
  OPEN: "",
  OVERRIDDEN: "overridden",
  ACKNOWLEDGED: "acknowledged",
};

/** What rules find here: the sentence, a link to the rule, the remedy, and who may override it. */
export function FindingList({
  findings,
  program,
  brief,
}: {
  findings: readonly FindingLine[];
  /** Slug, for the link to the rule. */
  program: string;
  /** Leaves out the remedy, where space is short. */
  brief?: boolean;
}) {
  if (findings.length === 0) return null;
  return (
    <ul className="space-y-2">
      {findings.map((finding) => (
        <Finding
          key={`${finding.row ?? ""} ${finding.ruleId} ${finding.subjectNoun}:${finding.subjectId} ${finding.sentence}`}
          finding={finding}
          program={program}
          brief={brief ?? false}
        />
      ))}
    </ul>
  );
}

interface FindingProps {
  finding: FindingLine;
  program: string;
}

function Finding({ finding, program, brief }: FindingProps & { brief: boolean }) {
  return (
    <li className="flex gap-2">
      <Shape tone={look[finding.severity].tone} className="mt-[0.45rem]" />
      <div className="min-w-0">
        <p>
          <span className="sr-only">{look[finding.severity].word}: </span>
          {finding.row && !names(finding.sentence, finding.row) ? (
            <strong>{finding.row}: </strong>
          ) : null}
          <Sentence text={finding.sentence} />{" "}
          <RuleLink
            program={program}
            ruleId={finding.ruleId}
            className="text-small whitespace-nowrap text-soft"
          />
          {finding.standing === "OPEN" ? null : (
            <strong className="text-small text-soft"> · {standingWord[finding.standing]}</strong>
          )}
        </p>
        {finding.roleNote ? (
          <p className="text-small text-at-risk">
            <Sentence text={finding.roleNote} />.
          </p>
        ) : null}
        {brief || finding.standing !== "OPEN" ? null : (
          <Remedy finding={finding} program={program} />
        )}
      </div>
    </li>
  );
}

/** Whether a sentence names a thing by its id: "DL10" does not name DL1. */
const names = (sentence: string, id: string): boolean => sentence.split(/[^\w-]+/).includes(id);

/** The remedy, and who may override the rule instead. */
function Remedy({ finding, program }: FindingProps) {
  return (
    <p className="text-small text-soft">
      {finding.remedy}
      {finding.remedyAt ? (
        <>
          {" "}
          <Link
            href={routes.place(program, finding.remedyAt.path)}
            prefetch={false}
            className="underline"
          >
            {finding.remedyAt.label}
          </Link>
          .
        </>
      ) : null}
      {finding.severity === "BLOCKS" ? (
        <>
          {" "}
          {finding.whoMayOverride ? (
            <>
              <Link
                href={`${routes.rule(program, finding.ruleId)}?about=${finding.subjectId}`}
                prefetch={false}
                className="underline"
              >
                Can be overridden
              </Link>{" "}
              by: {finding.whoMayOverride}.
            </>
          ) : (
            "This rule can't be overridden."
          )}
        </>
      ) : null}
    </p>
  );
}
