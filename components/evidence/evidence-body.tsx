import type { EvidencePage, EvidenceVersionLine } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { Day, Moment, Sentence } from "../shared/day.tsx";
import { FileLink } from "./evidence-list.tsx";

/** What there is to look at, what it supports, and what it was before it was renewed. */
export function EvidenceBody({ page }: { page: EvidencePage }) {
  return (
    <div>
      <DefinitionList rows={factsOf(page)} />
      <Section
        title="Also supports"
        id="supports"
        note="Criteria that rest on this besides what it was recorded for."
      >
        {page.supports.length === 0 ? (
          <p className="text-soft">No other criterion yet.</p>
        ) : (
          <ul className="space-y-1">
            {page.supports.map(({ id, text, href, of }) => (
              <li key={id}>
                {href ? <TextLink href={href}>{`${id} ${text}`}</TextLink> : `${id} ${text}`}{" "}
                <span className="text-small text-soft">{of}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {page.versions.length > 1 ? (
        <Section title="Versions" id="versions" aside={page.versions.length}>
          <Versions page={page} />
        </Section>
      ) : null}
    </div>
  );
}

function factsOf(page: EvidencePage) {
  return [
    {
      name: "Recorded for",
      value: page.recordedFor.href ? (
        <TextLink href={page.recordedFor.href}>{page.recordedFor.title}</TextLink>
      ) : (
        page.recordedFor.title
      ),
    },
    ...(page.file ? [{ name: "File", value: <FileLink file={page.file} /> }] : []),
    ...(page.link === "" ? [] : [{ name: "Link", value: <Outside link={page.link} /> }]),
    { name: "Date of the evidence", value: <Day day={page.occurredDay} /> },
    {
      name: "Recorded",
      value: (
        <>
          {page.recordedByName}, <Moment at={page.recordedAt} zone={page.zone} />
        </>
      ),
    },
    ...(page.reconstructed
      ? [
          {
            name: "Reconstructed",
            value: (
              <Sentence text={page.reconstructedBecause ?? "Recorded long after the event."} />
            ),
          },
        ]
      : []),
    ...(page.verifiedByName && page.verifiedAt
      ? [
          {
            name: "Verified",
            value: (
              <>
                {page.verifiedByName}, <Moment at={page.verifiedAt} zone={page.zone} />
              </>
            ),
          },
        ]
      : []),
    ...(page.validUntilDay
      ? [{ name: "Valid until", value: <Day day={page.validUntilDay} /> }]
      : []),
    ...(page.sha256
      ? [
          {
            name: "SHA-256",
            value: <code className="text-small [overflow-wrap:anywhere]">{page.sha256}</code>,
          },
        ]
      : []),
  ];
}

function Outside({ link }: { link: string }) {
  return (
    <a
      href={link}
      rel="noreferrer"
      target="_blank"
      className="underline decoration-strong underline-offset-3 [overflow-wrap:anywhere] hover:text-action"
    >
      {link}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}

const columns = [
  { key: "version", label: "Version", width: "5rem" },
  { key: "shown", label: "File or link" },
  { key: "day", label: "From", width: "8rem" },
  { key: "recorded", label: "Recorded", width: "14rem" },
  { key: "until", label: "Valid until", width: "8rem" },
];

function Versions({ page: { versions, zone } }: { page: EvidencePage }) {
  return (
    <Table caption="Versions of this evidence" columns={columns}>
      {versions.map((one) => (
        <Row key={one.version} id={`version-${one.version}`}>
          <Cell head>{one.version}</Cell>
          <Cell>
            <Shown of={one} />
          </Cell>
          <Cell>
            <Day day={one.occurredDay} />
          </Cell>
          <Cell>
            <span className="text-small text-soft">
              {one.recordedByName}, <Moment at={one.recordedAt} zone={zone} />
              {one.verifiedByName ? `; verified by ${one.verifiedByName}` : ""}
            </span>
          </Cell>
          <Cell>{one.validUntilDay ? <Day day={one.validUntilDay} /> : "–"}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Shown({ of: { title, file, link } }: { of: EvidenceVersionLine }) {
  return (
    <>
      <span className="block">{title}</span>
      {file ? <FileLink file={file} /> : null}
      {link === "" ? null : (
        <span className="block text-small">
          <Outside link={link} />
        </span>
      )}
    </>
  );
}
