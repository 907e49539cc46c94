import type { ReportView } from "#domain";
import { TextLink } from "#kit/text-link";
import { Moment } from "./day.tsx";
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
    </MemoSection>
  );
}

/** On paper the foot of every page carries number, version and the first digits of the hash. */
export function PrintFoot({ view }: { view: ReportView }) {
  const version = view.version > 1 ? `, version ${view.version}` : "";
  const words =
    view.hash === null
      ? `Steering report ${view.number}${version}, draft`
      : `Steering report ${view.number}${version}, SHA-256 ${view.hash.slice(0, 16)}`;
  const rule = `@page { @bottom-left { content: "${words}"; font: 8pt "Inter Variable", sans-serif; color: #525960; } }`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and hexadecimal digits only
  return <style dangerouslySetInnerHTML={{ __html: rule }} />;
}
