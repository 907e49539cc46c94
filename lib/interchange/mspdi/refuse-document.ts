import { XMLValidator } from "fast-xml-parser";
import { lineOf } from "../decode-text.ts";
import { quoted } from "../foreign-text.ts";
import { UnreadablePlan } from "../plan-problem.ts";

const NAMESPACE = "http://schemas.microsoft.com/project";

/**
 * Refuses a document before it is parsed.
 * @throws UnreadablePlan unless the text is well-formed XML without declarations whose root is a Microsoft Project
 * plan.
 */
export function refuseDocument(text: string): void {
  refuseDeclarations(text);
  refuseOtherRoot(text);
  refuseBroken(text);
}

function refuseDeclarations(text: string): void {
  const found = /<!\s*(DOCTYPE|ENTITY)\b/i.exec(text);
  if (!found) return;
  const line = lineOf(text, found.index);
  const html = /^<!doctype\s+html/i.test(text.slice(found.index, found.index + 40));
  throw new UnreadablePlan(
    "doctype",
    html && line < 5
      ? "This is a web page, not a plan. Export the plan as XML or CSV instead of saving the page."
      : `Line ${line} declares ${found[1]?.toUpperCase() === "ENTITY" ? "an entity" : "a document type (DOCTYPE)"}. Microsoft Project never writes one, and it can be used for attacks, so the file isn't read. Save the plan again with Save As › XML Format.`,
    line,
  );
}

const knownRoots: Readonly<Record<string, string>> = {
  apibusinessobjects: "a Primavera P6 export",
  workbook: "an Excel XML workbook; save the sheet as CSV",
  html: "a web page",
  rss: "a news feed, as Jira exports it; export CSV instead",
  project: "another program's project file",
  mpxj: "an MPXJ dump",
  svg: "a picture",
};

function refuseOtherRoot(text: string): void {
  const root = rootOf(text);
  if (root === null) throw truncated(text);
  if (root.name === "Project" && (root.namespace ?? "").startsWith(NAMESPACE)) return;
  const what = knownRoots[root.name.toLowerCase()];
  const said =
    root.name === "Project"
      ? `its root element “Project” ${root.namespace ? `belongs to ${quoted(root.namespace)}` : "names no namespace"}, not to ${NAMESPACE}`
      : `its root element is ${quoted(root.name)}${what ? ` (${what})` : ""}`;
  throw new UnreadablePlan(
    "wrong-root",
    `This XML isn't a Microsoft Project plan: ${said}. In Microsoft Project, choose Save As › XML Format.`,
    root.line,
  );
}

interface Root {
  readonly name: string;
  readonly namespace: string | null;
  readonly line: number;
}

/** The first element after declaration, comments and processing instructions. */
function rootOf(text: string): Root | null {
  let at = 0;
  for (;;) {
    at = text.indexOf("<", at);
    if (at < 0) return null;
    const end = text.startsWith("<!--", at)
      ? text.indexOf("-->", at + 4)
      : text.startsWith("<?", at)
        ? text.indexOf("?>", at + 2)
        : null;
    if (end === null) break;
    if (end < 0) return null;
    at = end;
  }
  const tag = text.slice(at, at + 20_000);
  const found = /^<(?:([\w.-]+):)?([\w.-]+)/.exec(tag);
  if (!found?.[2]) return null;
  const close = tag.indexOf(">");
  const attributes = tag.slice(0, close < 0 ? undefined : close);
  const mark = found[1] ? `xmlns:${found[1]}` : "xmlns";
  for (const [, name, , value] of attributes.matchAll(/([\w:.-]+)\s*=\s*(["'])([^"']*)\2/g))
    if (name === mark) return { name: found[2], namespace: value ?? "", line: lineOf(text, at) };
  return { name: found[2], namespace: null, line: lineOf(text, at) };
}

function refuseBroken(text: string): void {
  const verdict = XMLValidator.validate(text);
  if (verdict === true) return;
  if (!/<\/(?:[\w.-]+:)?Project\s*>\s*(?:<!--[\s\S]{0,500}-->\s*)?$/.test(text.slice(-1000)))
    throw truncated(text);
  const { line, msg } = verdict.err;
  throw new UnreadablePlan(
    "broken-xml",
    `The XML is damaged at line ${line}: ${quoted(msg)}. Save the plan again with Save As › XML Format.`,
    line,
  );
}

function truncated(text: string): UnreadablePlan {
  const line = lineOf(text, text.length);
  return new UnreadablePlan(
    "broken-xml",
    `The XML ends at line ${line}, before it is complete. Download or save the file again.`,
    line,
  );
}
