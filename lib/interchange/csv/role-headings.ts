import type { LinkType } from "#domain";
import type { ColumnRole } from "../plan-draft.ts";
import { headingMarks, joined } from "./heading-words.ts";

/** What columns are called elsewhere, the surest first; compared without case, accents and signs. */
export const roleHeadings: readonly {
  readonly role: ColumnRole;
  readonly headings: readonly string[];
}[] = [
  {
    role: "name",
    headings: words(
      "summary|task name|name|title|subject|activity name|deliverable|deliverable name|card name|item name|work item name|issue|task|activity|work item|description of work|task description|activity description|item|story|vorgangsname|name des vorgangs|vorgang|bezeichnung|aufgabe|aufgabenname|titel|nom de la tache|tache|nom|titre|intitule|nombre de tarea|nombre de la tarea|tarea|nombre|titulo|nome|nome attivita|attivita|taaknaam|taak|naam|nome da tarefa|tarefa",
    ),
  },
  {
    role: "key",
    headings: words(
      "issue key|key|id|task id|activity id|identifier|card id|item id|work item id|deliverable id|number|no|nr|ticket|ticket id|reference|vorgangsnummer|vorgangs nr|kennung|nummer|identifiant|numero|identificador|row number|row",
    ),
  },
  {
    role: "otherKey",
    headings: words(
      "issue id|unique id|uid|guid|card short id|einmalige nummer|eindeutige nummer|id",
    ),
  },
  {
    role: "status",
    headings: words("status|state|list name|status name|zustand|etat|statut|estado|stato|stage"),
  },
  {
    role: "owner",
    headings: words(
      "owner|assignee|assigned to|assignees|assigned|responsible|responsible person|resource names|resource name|resources|coordinator|lead|accountable|assign|person|people|members|owner name|verantwortlich|verantwortlicher|zustandig|zugewiesen an|bearbeiter|ressourcennamen|responsable|attribue a|affecte a|noms ressources|noms des ressources|asignado a|nombres de los recursos|responsabile|assegnato a|verantwoordelijke|toegewezen aan|responsavel",
    ),
  },
  {
    role: "parent",
    headings: words(
      "parent key|parent|parent id|parent issue|parent task|parent item|epic link|epic key|parent work item|ubergeordnet|ubergeordneter vorgang|tache parente|tarea principal",
    ),
  },
  {
    role: "outlineLevel",
    headings: words(
      "outline level|level|indent|hierarchy level|gliederungsebene|niveau hierarchique|nivel de esquema",
    ),
  },
  {
    role: "outlineNumber",
    headings: words(
      "outline number|wbs|wbs code|wbs number|wbs id|psp code|psp|gliederungsnummer|numero hierarchique|numero de esquema|edt",
    ),
  },
  { role: "type", headings: words("issue type|work item type|type|tracker|kind|vorgangstyp") },
  { role: "active", headings: words("active|aktiv|actif|activo") },
  { role: "milestone", headings: words("milestone|is milestone|meilenstein|jalon|hito") },
  {
    role: "start",
    headings: words(
      "start|start date|planned start|planned start date|begin|begin date|start day|target start|target start date|timeline start|anfang|beginn|startdatum|start datum|starttermin|geplanter start|geplanter anfang|debut|date de debut|comienzo|inicio|fecha de inicio|inizio|data inizio|startdatum|data de inicio|baseline start",
    ),
  },
  {
    role: "finish",
    headings: words(
      "finish|due date|finish date|due|due on|end date|end|planned finish|planned end|planned end date|target end|target end date|target date|timeline end|due day|deadline|ende|enddatum|endtermin|fertig stellen|fertigstellung|geplantes ende|fallig|fallig am|falligkeitsdatum|fin|date de fin|echeance|date d'echeance|date echeance|fecha de fin|fecha de vencimiento|vencimiento|fine|data fine|scadenza|einddatum|data de termino|termino",
    ),
  },
  { role: "deadline", headings: words("deadline|due date|due|stichtag|frist") },
  {
    role: "duration",
    headings: words(
      "duration|duration days|days|planned duration|dauer|duree|duracion|durata|duur|duracao",
    ),
  },
  {
    role: "points",
    headings: words(
      "story points|story point estimate|points|estimate|estimation|effort|size|sp|punkte|story punkte|storypunkte|aufwand|puntos|puntos de historia|punti|punten|pontos",
    ),
  },
  {
    role: "percentComplete",
    headings: words(
      "% complete|percent complete|%complete|complete|completion|progress|% done|done %|percent done|% abgeschlossen|abgeschlossen|fortschritt|% acheve|% completado|completado",
    ),
  },
  {
    role: "predecessors",
    headings: words(
      "predecessors|predecessor|predecessor id|predecessor ids|predecessor details|blocked by|is blocked by|depends on|dependent on|dependencies|dependency|waiting on|waits for|blocked by (dependencies)|vorganger|blockiert von|abhangig von|predecesseurs|predecesseur|bloque par|depend de|predecesoras|predecesores|depende de|predecessori|voorafgaande taken|voorganger|predecessoras",
    ),
  },
  {
    role: "successors",
    headings: words(
      "successors|successor|successor details|blocks|blocking|is depended on by|dependents|blocking (dependencies)|nachfolger|blockiert|successeurs|sucesoras|sucesores|successori|opvolgers|sucessoras",
    ),
  },
  {
    role: "notes",
    headings: words(
      "notes|description|comment|comments|remarks|details|notizen|beschreibung|bemerkung|bemerkungen|remarques|notas|descripcion|descrizione|note|omschrijving|opmerkingen|descricao",
    ),
  },
  { role: "summary", headings: words("is summary|rollup|summary|sammelvorgang|recapitulative") },
];

/** Every role a heading may stand for, the surest first. */
const rolesByMark: ReadonlyMap<string, readonly ColumnRole[]> = roleHeadings
  .flatMap(({ role, headings }) => headings.map((heading) => [joined(heading), role] as const))
  .reduce((map, [mark, role]) => {
    const known = map.get(mark) ?? [];
    return map.set(mark, known.includes(role) ? known : [...known, role]);
  }, new Map<string, readonly ColumnRole[]>());

/** The roles that a heading names in one of the languages known here; none for any other text. */
export function rolesCalled(heading: string): readonly ColumnRole[] {
  for (const mark of headingMarks(heading)) {
    const roles = rolesByMark.get(mark);
    if (roles) return roles;
  }
  return linkRoleOf(heading) ? ["predecessors"] : [];
}

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
  /(assignees|members|people|persons|resources|resource.?names|ressourcennamen|noms.(des.)?ressources)$/i.test(
    heading,
  );

const workTypes =
  /^(user )?stor(y|ies)$|sub-?task|^task$|^tasks$|\bbug\b|\bissue\b|requirement|backlog item|improvement|spike|^deliverable$|^aufgabe$|unteraufgabe|^t[aâ]che$|^tarea$/i;

/** Whether rows of such a type are work, even with rows of their own below (a story with sub-tasks). */
export const isWorkType = (type: string): boolean => workTypes.test(type.trim());

export const isMilestoneType = (type: string): boolean =>
  /milestone|meilenstein|jalon|hito/i.test(type);

function words(text: string): readonly string[] {
  return text.split("|");
}
