import { XMLParser } from "fast-xml-parser";
import { UnreadablePlan } from "../plan-problem.ts";
import { wanted } from "./element-names.ts";
import { refuseDocument } from "./refuse-document.ts";
import type { XmlNode } from "./xml-node.ts";
import { child, children } from "./xml-node.ts";

const NESTING_LIMIT = 40;
/** So many characters are parsed at a stretch: some 50 ms, then others may have their turn. */
const SLICE_LENGTH = 500_000;

/** Elements that may repeat where they stand. */
const repeated: ReadonlySet<string> = new Set<string>([
  "Task",
  "PredecessorLink",
  "Resource",
  "Assignment",
  "Calendar",
  "WeekDay",
  "WorkingTime",
  "Exception",
  "WorkWeek",
  "ExtendedAttribute",
  "OutlineCode",
  "Value",
]);

const wantedNames: ReadonlySet<string> = new Set(wanted);

const parser = new XMLParser({
  processEntities: false,
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  cdataPropName: "#cdata",
  jPath: false,
  maxNestedTags: NESTING_LIMIT,
  isArray: (name) => repeated.has(name),
  updateTag: (name) => (wantedNames.has(name) ? name : false),
});

/** A plan, parsed: the bulky lists apart from the rest. */
export interface ProjectTree {
  readonly project: XmlNode;
  readonly tasks: readonly XmlNode[];
  readonly assignments: readonly XmlNode[];
}

/**
 * Parses an MSPDI document in slices and yields the share done, 0–1.
 * @throws UnreadablePlan for document types and entity declarations, another root, or broken XML.
 */
export function* parseProject(text: string): Generator<number, ProjectTree> {
  refuseDocument(text);
  yield 0.2;
  const tasks = cutOut(text, "Tasks", "Task");
  const assignments = cutOut(tasks.rest, "Assignments", "Assignment");
  const project = child(parse(assignments.rest), "Project");
  const slices = tasks.slices.length + assignments.slices.length;
  const parsed: { tasks: XmlNode[]; assignments: XmlNode[] } = {
    tasks: [...children(child(project, "Tasks"), "Task")],
    assignments: [...children(child(project, "Assignments"), "Assignment")],
  };
  let done = 0;
  for (const slice of tasks.slices) {
    parsed.tasks.push(...children(child(parse(slice), "Tasks"), "Task"));
    yield 0.2 + (0.8 * ++done) / slices;
  }
  for (const slice of assignments.slices) {
    parsed.assignments.push(...children(child(parse(slice), "Assignments"), "Assignment"));
    yield 0.2 + (0.8 * ++done) / slices;
  }
  return { project, ...parsed };
}

/**
 * Cuts a long list out of a document, into documents of their own. Only where the markup cannot be
 * mistaken: no comments, no CDATA, no prefixes.
 */
function cutOut(
  text: string,
  list: "Tasks" | "Assignments",
  element: "Task" | "Assignment",
): { rest: string; slices: readonly string[] } {
  const [open, close, end] = [`<${list}>`, `</${list}>`, `</${element}>`];
  const from = text.indexOf(open) + open.length;
  const to = text.indexOf(close, from);
  if (from < open.length || to < 0 || to - from < SLICE_LENGTH || text.includes("<!"))
    return { rest: text, slices: [] };
  const slices: string[] = [];
  for (let at = from; at < to; ) {
    const next = text.indexOf(end, at + SLICE_LENGTH);
    const until = next < 0 || next > to ? to : next + end.length;
    slices.push(open + text.slice(at, until) + close);
    at = until;
  }
  return { rest: text.slice(0, from) + text.slice(to), slices };
}

function parse(text: string): XmlNode {
  try {
    return parser.parse(text);
  } catch {
    throw new UnreadablePlan(
      "broken-xml",
      `This XML doesn't come from Microsoft Project: its elements are nested deeper than ${NESTING_LIMIT} levels or have forbidden names. Save the plan again with Save As › XML Format.`,
    );
  }
}
