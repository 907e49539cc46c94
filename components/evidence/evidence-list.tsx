import type { EvidenceShown, FileShown } from "#domain";
import { wordFor } from "#domain";
import { Badge, Tag } from "#kit/badge";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";

/** Links and files that show it; what no longer counts, or was recorded long after the event, says so. */
export function EvidenceList({ rows }: { rows: readonly EvidenceShown[] }) {
  return (
    <ul className="space-y-0.5 text-small">
      {rows.map((row) => (
        <li key={row.id}>
          <EvidenceLink of={row} />{" "}
          <span className="text-soft">
            {wordFor(row.kind).toLowerCase()}, <Day day={row.occurredDay} weekday={false} />
          </span>{" "}
          <EvidenceMarks of={row} />
        </li>
      ))}
    </ul>
  );
}

/** Its title leads to what it links to, or to its own page; a file beside it is downloaded. */
export function EvidenceLink({
  of: { link, title, href, file },
}: {
  of: Pick<EvidenceShown, "link" | "title" | "href" | "file">;
}) {
  return (
    <>
      {link === "" ? (
        <TextLink href={href}>{title}</TextLink>
      ) : (
        <a
          href={link}
          rel="noreferrer"
          target="_blank"
          className="underline decoration-strong underline-offset-3 hover:text-action"
        >
          {title}
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      )}
      {file ? (
        <>
          {" "}
          <FileLink file={file} />
        </>
      ) : null}
    </>
  );
}

/** Downloads; nothing that somebody uploaded is shown by our own pages. */
export function FileLink({ file: { name, size, href } }: { file: FileShown }) {
  return (
    <a
      href={href}
      download={name}
      className="inline-block text-small underline decoration-strong underline-offset-3 [overflow-wrap:anywhere] hover:text-action"
    >
      <span className="sr-only">Download </span>
      {name} <span className="text-soft">({size})</span>
    </a>
  );
}

/** What weakens or strengthens it, in words. */
export function EvidenceMarks({
  of: { reconstructed, standing, validUntilDay, verifiedByName },
}: {
  of: Pick<EvidenceShown, "reconstructed" | "standing" | "validUntilDay" | "verifiedByName">;
}) {
  return (
    <>
      {standing === "EXPIRED" ? <Badge tone="off-track">Expired</Badge> : null}
      {standing === "EXPIRES_SOON" && validUntilDay ? (
        <Badge tone="at-risk">
          Valid until <Day day={validUntilDay} weekday={false} />
        </Badge>
      ) : null}{" "}
      {reconstructed ? (
        <Badge tone="at-risk" title="Recorded after the decision, or long after the event">
          Reconstructed
        </Badge>
      ) : null}{" "}
      {verifiedByName ? <Tag>Verified by {verifiedByName}</Tag> : null}
    </>
  );
}
