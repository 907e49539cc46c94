/** The page of an evidence pack: one HTML file that loads nothing and runs nothing. */
import type { PackedDecision, PackedEvidence, PackedGate } from "#domain";
import { counted, sizeWords } from "#domain";
import type { PackAbout } from "./pack-content.ts";
import { fileEntry, logEntry, packEntries, recordsEntry } from "./pack-entries.ts";

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as a page shows it, whatever it contains. */
const shown = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.25rem;border-top:1px solid #ccc;padding-top:1.5rem;margin-top:2.5rem}h3{font-size:1rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-top:1px solid #ddd}tbody th{font-weight:400}td a,th a{overflow-wrap:anywhere}
code{font-size:.85em;overflow-wrap:anywhere}.soft{color:#555}a{color:#0b57a4}`;

/** The whole page: what the pack is, how it is checked, and gate by gate what was decided on what. */
export function packPage(about: PackAbout, gates: readonly PackedGate[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${shown(`Evidence pack: ${about.title}`)}</title>
<style>${style}</style>
</head>
<body>
<h1>Evidence pack: ${shown(about.title)}</h1>
<p>${shown(about.program)}. Downloaded by ${shown(about.madeBy)} at ${shown(about.madeAt)} (UTC). What ${shown(about.madeBy)} may not read is left out. All other times are in the zone ${shown(about.zone)}.</p>
<h2>How to check this pack</h2>
<ol>
<li>With Throughline on any computer: <code>npm run verify-pack -- FILE.zip</code>. It recalculates every SHA-256, and replays the log extract against the records. It needs neither the server nor its database.</li>
<li>Without Throughline: unpack, then <code>sha256sum -c ${packEntries.manifest}</code>.</li>
<li>Against the database: <code>npm run verify-log -- --anchor ${packEntries.heads}</code> where Throughline runs. It proves that the rows in this pack stand in the log unchanged.</li>
</ol>
<p>When this pack was made, the log ended at row ${about.logHead.seq} with the hash <code>${shown(about.logHead.hash)}</code>.</p>
<h2>Contents</h2>
<ul>
${gates.map(({ id, name, outcome }) => `<li><a href="#${shown(id)}">${shown(`${id} ${name}`)}</a>: ${shown(outcome)}</li>`).join("\n")}
</ul>
<p><a href="${packEntries.table}">All evidence as a table</a> · <a href="${packEntries.exceptions}">All exceptions as a table</a></p>
${gates.map(gateSection).join("\n")}
</body>
</html>
`;
}

function gateSection(gate: PackedGate): string {
  return `<section id="${shown(gate.id)}">
<h2>${shown(`${gate.id} ${gate.name}`)}</h2>
<p>${shown(gate.level)} gate of ${shown(gate.subject)}. <strong>${shown(gate.outcome)}.</strong></p>
<p class="soft"><a href="${recordsEntry(gate.id)}">Records</a> · <a href="${logEntry(gate.id)}">Log extract</a></p>
${gate.decisions.map(decisionPart).join("\n")}
${tablePart(
  "Criteria",
  ["Criterion", "Result", "Reason", "Evidence"],
  gate.criteria.map((one) => [
    shown(
      `${one.id} ${one.text}${one.critical ? " (critical)" : ""}${one.change ? ` (${one.change})` : ""}`,
    ),
    shown(one.result),
    shown(one.reason),
    shown(one.evidenceIds.join(", ")),
  ]),
)}
${tablePart(
  "Conditions",
  ["Condition", "What it asks for"],
  gate.conditions.map(({ id, words }) => [shown(id), shown(words)]),
)}
${tablePart(
  `Evidence: ${counted(gate.evidence.length, "version")}`,
  ["Evidence", "Supports", "Happened", "Recorded", "Verified", "Standing"],
  gate.evidence.map((one) => [
    evidenceCell(one),
    shown(one.supports),
    shown(`${one.occurredDay}${one.reconstructed ? " (reconstructed)" : ""}`),
    shown(one.recorded),
    shown(one.verified || "not verified"),
    shown(`${one.standing}${one.validUntilDay ? `, valid until ${one.validUntilDay}` : ""}`),
  ]),
)}
${tablePart(
  "Exceptions",
  ["Exception", "Reason", "Since", "Until", "Standing"],
  gate.exceptions.map((one) =>
    [one.what, one.reason, one.since, one.until, one.standing].map(shown),
  ),
)}
</section>`;
}

const decisionPart = (one: PackedDecision): string => `<h3>Decision ${shown(
  `${one.id}: ${one.outcome} (${one.state.toLowerCase()})`,
)}</h3>
<p>Proposed by ${shown(one.proposed)}.</p>
${tablePart(
  "Record",
  ["", ""],
  one.record.map((row) => row.map(shown)),
)}
${tablePart(
  "Signatures",
  ["Decider", "At", "Signature"],
  [
    ...one.signatures.map(({ id, name, at, standing }) => [
      shown(`${name} (${id})`),
      shown(at),
      shown(standing),
    ]),
    ...one.unsigned.map((name) => [shown(name), "", "Not signed"]),
  ],
)}`;

function evidenceCell({ id, version, kind, title, link, file }: PackedEvidence): string {
  const what = shown(`${id} version ${version}: ${title} (${kind.toLowerCase()})`);
  const linked = /^https?:\/\//i.test(link)
    ? `<br><a href="${shown(link)}" rel="noreferrer">${shown(link)}</a>`
    : shown(link);
  if (file === null) return `${what}${linked}`;
  const entry = fileEntry(id, version, file.name);
  const href = entry.split("/").map(encodeURIComponent).join("/");
  return `${what}${linked}<br><a href="${shown(href)}" download>${shown(file.name)}</a> (${sizeWords(file.bytes)})<br><code>${shown(file.sha256)}</code>`;
}

/** A table without rows is left out; cells are HTML already. */
function tablePart(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return "";
  const named = columns.some((column) => column !== "");
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join("");
  return `<table>
<caption>${shown(caption)}</caption>
${named ? `<thead><tr>${head}</tr></thead>` : ""}
<tbody>
${rows
  .map(
    ([first = "", ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  )
  .join("\n")}
</tbody>
</table>`;
}
