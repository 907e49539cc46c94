import type { LinkType } from "#domain";
import type { ColumnRole } from "../plan-draft.ts";

/** What columns are called elsewhere, the surest first; compared without case, accents and signs. */
export const roleHeadings: readonly {
  readonly role: ColumnRole;
  readonly headings: readonly string[];
}[] = [
  {
    role: "name",
    headings: words(
      "summary|task name|name|title|subject|activity name|deliverable|card name|issue|task|activity|work item|description of work|item|story|vorgangsname|name des vorgangs|bezeichnung|titel|nom de la tache|nom|titre|nombre de tarea|nombre|nome",
    ),
  },
  {
    role: "key",
    headings: words(
      "issue key|key|id|task id|activity id|identifier|card id|work item id|number|no|nr|ticket|reference|vorgangsnummer|identifiant|row number|row",
    ),
  },
  { role: "otherKey", headings: words("issue id|unique id|uid|guid|card short id|id") },
  {
    role: "status",
    headings: words("status|state|list name|status name|etat|estado|stage"),
  },
  {
    role: "owner",
    headings: words(
      "owner|assignee|assigned to|assignees|responsible|resource names|resources|lead|accountable|assign|person|members|owner name|verantwortlich|zustandig|ressourcennamen|responsable|noms ressources",
    ),
  },
  {
    role: "parent",
    headings: words(
      "parent key|parent|parent id|parent issue|parent task|epic link|epic key|parent work item|ubergeordnet|tache parente",
    ),
  },
  {
    role: "outlineLevel",
    headings: words(
      "outline level|level|indent|hierarchy level|gliederungsebene|niveau hierarchique",
    ),
  },
  {
    role: "outlineNumber",
    headings: words("outline number|wbs|wbs code|psp code|gliederungsnummer"),
  },
  { role: "type", headings: words("issue type|work item type|type|tracker|kind|vorgangstyp") },
  { role: "active", headings: words("active|aktiv|actif|activo") },
  { role: "milestone", headings: words("milestone|is milestone|meilenstein|jalon|hito") },
  {
    role: "start",
    headings: words(
      "start|start date|planned start|begin|begin date|start day|baseline start|target start|anfang|beginn|startdatum|start datum|debut|date de debut|comienzo|inicio|fecha de inicio",
    ),
  },
  {
    role: "finish",
    headings: words(
      "finish|due date|finish date|due|end date|end|planned finish|target end|target date|due day|deadline|ende|enddatum|fallig|falligkeitsdatum|fin|date de fin|echeance|fecha de fin|vencimiento",
    ),
  },
  { role: "deadline", headings: words("deadline|due date|due") },
  {
    role: "duration",
    headings: words("duration|duration days|days|planned duration|dauer|duree|duracion"),
  },
  {
    role: "points",
    headings: words("story points|story point estimate|points|estimate|estimation|effort|size|sp"),
  },
  {
    role: "percentComplete",
    headings: words(
      "% complete|percent complete|%complete|complete|progress|% done|done %|% abgeschlossen|% acheve|completado",
    ),
  },
  {
    role: "predecessors",
    headings: words(
      "predecessors|predecessor|blocked by|is blocked by|depends on|dependencies|dependency|waiting on|waits for|blocked by (dependencies)|vorganger|predecesseurs|predecesoras",
    ),
  },
  {
    role: "successors",
    headings: words(
      "successors|successor|blocks|blocking|is depended on by|dependents|blocking (dependencies)|nachfolger|successeurs|sucesoras",
    ),
  },
  {
    role: "notes",
    headings: words(
      "notes|description|comment|remarks|details|notizen|beschreibung|remarques|notas",
    ),
  },
  { role: "summary", headings: words("is summary|rollup|summary") },
];

/** Roles that one heading fills; of the others (links, parents) several may be. */
export const singleRoles: ReadonlySet<ColumnRole> = new Set([
  "name",
  "key",
  "status",
  "type",
  "active",
  "deadline",
  "outlineLevel",
  "outlineNumber",
  "milestone",
  "start",
  "finish",
  "duration",
  "points",
  "percentComplete",
  "notes",
  "summary",
  "otherKey",
  "owner",
]);

/**
 * What a Jira link column means: of “Blocks”, inward names who blocks this row; of “depends”, inward
 * names who depends on it. Links that set no order (Relates, Cloners) mean nothing here.
 */
export function linkRoleOf(heading: string): "predecessors" | "successors" | null {
  const found = /^(inward|outward) issue link \((.+)\)$/i.exec(heading);
  if (!found) return null;
  const inward = found[1]?.toLowerCase() === "inward";
  const relation = found[2] ?? "";
  if (/block|preced|gantt|finish.to|start.to|end.to/i.test(relation))
    return inward ? "predecessors" : "successors";
  if (/depend|requir|need|wait/i.test(relation)) return inward ? "successors" : "predecessors";
  return null;
}

/** The type that every link of a column has unless its cells say otherwise: “Gantt: start-to-start”. */
export function linkTypeOf(heading: string): LinkType {
  if (/start.to.start/i.test(heading)) return "SS";
  if (/(finish|end).to.(finish|end)/i.test(heading)) return "FF";
  return /start.to.(finish|end)/i.test(heading) ? "SF" : "FS";
}

/** Names cut over several columns by level, as Azure DevOps writes them: Title 1, Title 2 … */
export const isNameStair = (heading: string): boolean =>
  /^(title|name|summary) ?\d$/i.test(heading);

/** One cell of “Assignees” or “Resource Names” may hold several people, parted by commas. */
export const isForMany = (heading: string): boolean =>
  /(assignees|members|people|persons|resources|resource.names|ressourcennamen|noms.ressources)$/i.test(
    heading,
  );

const headingTypes =
  /epic|initiative|feature|theme|capabilit|phase|project|summary|stage|milestone group|sammelvorgang/i;

/** Whether rows of such a type gather others instead of being work. */
export const isHeadingType = (type: string): boolean => headingTypes.test(type);

export const isMilestoneType = (type: string): boolean =>
  /milestone|meilenstein|jalon|hito/i.test(type);

function words(text: string): readonly string[] {
  return text.split("|");
}
