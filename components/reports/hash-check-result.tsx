import type { HashCheck } from "#domain";
import { counted } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { Disclosure } from "#kit/disclosure";
import { Notice } from "#kit/notice";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";

/** The hash of the stored report, calculated now, beside the one it was published with. */
export function HashCheckResult({ check, report }: { check: HashCheck; report: string }) {
  const hash = (text: string) => <code className="font-mono text-small break-all">{text}</code>;
  return (
    <>
      <PageHead
        title={`Is report ${check.number}${check.version > 1 ? `, version ${check.version},` : ""} unchanged?`}
        lead={<TextLink href={report}>Back to the report</TextLink>}
      />
      <Notice
        tone={check.holds ? "done" : "stop"}
        title={
          check.holds
            ? "Yes. The stored report is exactly what was published."
            : "No. The stored report is not what was published."
        }
      >
        {check.holds
          ? "The hash calculated now from the stored report is the same."
          : "Tell your administrator. The change log names who changed the report last."}
      </Notice>
      <div className="mt-6">
        <DefinitionList
          rows={[
            { name: "At publishing", value: hash(check.published) },
            { name: "Calculated now", value: hash(check.calculated) },
            { name: "Method", value: "SHA-256 of the canonical JSON below, in UTF-8" },
            { name: "Length", value: counted(check.characters, "character") },
          ]}
        />
      </div>
      <div className="mt-4">
        <Disclosure summary="The stored report, as it is hashed">
          <pre className="border border-rule p-3 font-mono text-small whitespace-pre-wrap break-all">
            {check.snapshot}
          </pre>
        </Disclosure>
      </div>
    </>
  );
}
