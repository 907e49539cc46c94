import type { ReportView } from "#domain";
import { TextLink } from "#kit/text-link";
import { dayWords, Moment } from "../shared/day.tsx";
import { marginBox } from "../shared/margin-box.ts";
import { MemoSection } from "./memo-section.tsx";

/** Who published it, when, and the hash by which anybody can check that it has not changed since. */
export function ReportIntegrity({ view, base }: { view: ReportView; base: string }) {
  if (view.hash === null || view.publishedAt === null) return null;
  return (
    <MemoSection title="Unchanged since">
      <p>
        <Moment at={view.publishedAt} zone={view.zone} year />
        {view.publishedBy ? `, published by ${view.publishedBy}` : ""}.{" "}
        <TextLink href={`${base}/check`} className="print:hidden">
          Check it
        </TextLink>
      </p>
      <p className="mt-1 text-small text-soft">
        SHA-256 of the stored report:{" "}
        <code className="font-mono break-all text-ink">{view.hash}</code>
      </p>
      <LogHeadLine logHead={view.logHead} />
    </MemoSection>
  );
}

/** The line that `npm run verify-log -- --anchor` takes: it proves the log up to this report. */
function LogHeadLine({ logHead }: Pick<ReportView, "logHead">) {
  if (logHead === null)
    return (
      <p className="mt-1 text-small text-soft">
        Log head: none. The report was published before log heads were kept.
      </p>
    );
  return (
    <p className="mt-1 text-small text-soft">
      Log head at publication:{" "}
      <code className="font-mono break-all text-ink">
        log-head {logHead.programId} {logHead.seq} {logHead.hash}
      </code>
    </p>
  );
}

/** On paper every page carries the day of its figures, number, version and the first digits of both hashes. */
export function PrintFoot({ view }: { view: ReportView }) {
  const version = view.version > 1 ? `, version ${view.version}` : "";
  const words =
    view.hash === null
      ? `Steering report ${view.number}${version}, draft`
      : `Steering report ${view.number}${version}, SHA-256 ${view.hash.slice(0, 16)} · ${headInFoot(view)}`;
  const figures = `Figures of ${dayWords(view.content.day, { year: true })}`;
  const rule = `@page { ${marginBox("top-right", figures)} ${marginBox("bottom-left", words)} }`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: marginBox escapes what is no letter, digit or blank
  return <style dangerouslySetInnerHTML={{ __html: rule }} />;
}

/** "Log head 1 234 · 0123456789abcdef…": digits in threes, so that nobody miscounts them. */
function headInFoot({ logHead }: ReportView): string {
  if (logHead === null) return "published before log heads were kept";
  const seq = String(logHead.seq).replaceAll(/\B(?=(\d{3})+$)/g, "\u00a0");
  return `Log head ${seq} · ${logHead.hash.slice(0, 16)}…`;
}
