import type { ReactNode } from "react";
import { Shape } from "./shape.tsx";
import { type Tone, toneText } from "./tone.tsx";

/** Sentences in the order of their consequence; each with what to do about it. */
export function ActionList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="divide-y divide-rule">
      {children}
    </ol>
  );
}

/**
 * One sentence: what it is (`word` names the status for those who do not see the shape), why it is
 * here, by when, and the one action on the spot. `children` opens below, for a form in a Disclosure.
 */
export function ActionItem({
  tone,
  word,
  what,
  why,
  when,
  action,
  children,
}: {
  tone: Tone;
  word: string;
  what: ReactNode;
  why?: ReactNode;
  when?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 py-3 first:pt-0 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
      <span title={word} className="flex h-6 items-center">
        <Shape tone={tone} className="size-3" />
        <span className="sr-only">{word}: </span>
      </span>
      <div className="min-w-0">
        <p className="font-medium">{what}</p>
        {why ? <p className="text-small text-soft">{why}</p> : null}
      </div>
      {when || action ? (
        <div className="flex items-baseline gap-x-3 text-small max-sm:col-start-2 max-sm:mt-1 sm:flex-col sm:items-end sm:pl-4">
          {when ? (
            <span className={`font-medium whitespace-nowrap ${toneText[tone]}`}>{when}</span>
          ) : null}
          {action}
        </div>
      ) : null}
      {children ? <div className="col-span-full col-start-2 min-w-0">{children}</div> : null}
    </li>
  );
}
