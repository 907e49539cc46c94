"use client";

import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import type { FormAnswer } from "#domain";
import { Button } from "#kit/button";
import { Notice } from "#kit/notice";
import { Done, Fault, Invalid, RefusedNotice, TypedList } from "./form-answer.tsx";
import { onShownAtTop, showAtTop, shownAtTop } from "./vanished-answer.ts";

/**
 * The answer to a form that can no longer show it: it is not offered any more, or no script runs and the page was
 * made again. `posted` is the answer to the form that this very page was made for.
 */
export function AnswerAtTop({ posted, program }: { posted: FormAnswer | null; program: string }) {
  const vanished = useSyncExternalStore(onShownAtTop, shownAtTop, () => null);
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page takes the answer away
  useEffect(() => () => showAtTop(null), [path]);
  const shownBelow = useSyncExternalStore(onShownAtTop, formShows, () => false);
  const answer = vanished?.answer ?? (shownBelow ? null : posted);
  if (!answer || answer.kind === "idle") return null;
  return (
    <section aria-label="Answer to your form" className="mb-6 space-y-2 print:hidden">
      {vanished ? <p className="text-small text-soft">{vanished.form}</p> : null}
      <AnswerText answer={answer} program={program} />
      {"typed" in answer ? <TypedList typed={answer.typed} /> : null}
      {vanished ? (
        <Button size="small" onClick={() => showAtTop(null)}>
          Dismiss
        </Button>
      ) : null}
    </section>
  );
}

/** Whether the form itself is on the page and shows what came of it; only a script can find out. */
const formShows = (): boolean => document.querySelector("form [data-answer]") !== null;

function AnswerText({
  answer,
  program,
}: {
  answer: Exclude<FormAnswer, { kind: "idle" }>;
  program: string;
}) {
  switch (answer.kind) {
    case "done":
      return <Done answer={answer} program={program} done="Saved." />;
    case "fault":
      return <Fault answer={answer} />;
    case "invalid":
      return <Invalid answer={answer} />;
    case "refused":
      return <RefusedNotice answer={answer} program={program} />;
    case "conflict":
      return (
        <Notice
          tone="warn"
          live
          title="Not saved. Someone else changed the same fields while you had this form open."
        >
          <ul>
            {answer.conflicts.map(({ field, sentence }) => (
              <li key={field}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      );
  }
}
