/** Addresses of screens. Those of a program begin with its slug; ids stand in them as they are. */
const inProgram = (slug: string, place: string): string => `/programs/${slug}/${place}`;

export const routes = {
  /** Leads each person to where they work. */
  home: "/",
  programs: "/programs",
  newProgram: "/programs/new",
  importPlan: "/programs/import",
  importUpload: "/programs/import/upload",
  importDraft: (draftId: string) => `/programs/import/${draftId}`,
  importProgress: (draftId: string) => `/programs/import/${draftId}/progress`,
  importColumns: (draftId: string) => `/programs/import/${draftId}/columns`,
  importLeftOut: (draftId: string) => `/programs/import/${draftId}/left-out`,
  program: (slug: string) => `/programs/${slug}`,
  /** A place that is given as data, such as where a need is answered: "gates/G-7#criteria". */
  place: inProgram,
  today: (slug: string) => inProgram(slug, "today"),
  myStream: (slug: string) => inProgram(slug, "my-stream"),
  standup: (slug: string) => inProgram(slug, "standup"),
  workstreams: (slug: string) => inProgram(slug, "workstreams"),
  workstream: (slug: string, id: string) => inProgram(slug, `workstreams/${id}`),
  deliverable: (slug: string, workstreamId: string, id: string) =>
    inProgram(slug, `workstreams/${workstreamId}/${id}`),
  planGrid: (slug: string) => inProgram(slug, "plan"),
  outcomes: (slug: string) => inProgram(slug, "outcomes"),
  aiUseCases: (slug: string) => inProgram(slug, "use-cases"),
  aiUseCase: (slug: string, id: string) => inProgram(slug, `use-cases/${id}`),
  outcome: (slug: string, id: string) => inProgram(slug, `outcomes?open=${id}#${id}`),
  dependencies: (slug: string) => inProgram(slug, "dependencies"),
  /** One dependency, opened in the list. */
  dependency: (slug: string, id: string) => inProgram(slug, `dependencies?open=${id}#${id}`),
  /** What would move if one deliverable came later. */
  delay: (slug: string, deliverableId: string) =>
    inProgram(slug, `dependencies?slip=${deliverableId}#slip`),
  integration: (slug: string) => inProgram(slug, "integration"),
  sprints: (slug: string) => inProgram(slug, "sprints"),
  sprint: (slug: string, number: number | string) => inProgram(slug, `sprints/${number}`),
  /** A step of closing a sprint: its review, dispositions, retrospective, indicators, gate, close. */
  sprintClosing: (slug: string, number: number | string, step: string) =>
    inProgram(slug, `sprints/${number}/${step}`),
  sprintPlan: (slug: string, number: number | string) => inProgram(slug, `sprints/${number}/plan`),
  retrospectives: (slug: string) => inProgram(slug, "retrospectives"),
  gates: (slug: string) => inProgram(slug, "gates"),
  gate: (slug: string, id: string) => inProgram(slug, `gates/${id}`),
  /** Downloads the evidence pack of a gate, and of all gates of a cycle. */
  gatePack: (slug: string, id: string) => inProgram(slug, `gates/${id}/pack`),
  cyclePack: (slug: string, cycleId: string) =>
    inProgram(slug, `gates/pack?cycle=${encodeURIComponent(cycleId)}`),
  evidenceList: (slug: string) => inProgram(slug, "evidence"),
  evidence: (slug: string, id: string) => inProgram(slug, `evidence/${id}`),
  /** Downloads the file of the present version, or of an earlier one. */
  evidenceFile: (slug: string, id: string, version?: number) =>
    inProgram(slug, `evidence/${id}/file${version === undefined ? "" : `?version=${version}`}`),
  quality: (slug: string) => inProgram(slug, "quality"),
  controls: (slug: string) => inProgram(slug, "controls"),
  control: (slug: string, id: string) => inProgram(slug, `controls/${id}`),
  escalations: (slug: string) => inProgram(slug, "escalations"),
  newEscalation: (slug: string) => inProgram(slug, "escalations/new"),
  escalation: (slug: string, id: string) => inProgram(slug, `escalations/${id}`),
  reports: (slug: string) => inProgram(slug, "reports"),
  report: (slug: string, id: string) => inProgram(slug, `reports/${id}`),
  indicators: (slug: string) => inProgram(slug, "readings"),
  rulebook: (slug: string) => inProgram(slug, "rulebook"),
  rule: (slug: string, ruleId: string) => inProgram(slug, `rulebook/${ruleId}`),
  settings: (slug: string) => inProgram(slug, "settings"),
  settingNumbers: (slug: string) => inProgram(slug, "settings/numbers"),
  settingNumber: (slug: string, name: string) =>
    inProgram(slug, `settings/numbers?at=${name}#${name}`),
  gateTemplates: (slug: string, open = "") =>
    inProgram(slug, `settings/templates${open === "" ? "" : `?open=${encodeURIComponent(open)}`}`),
  gateTemplate: (slug: string, id: string) =>
    inProgram(slug, `settings/templates?open=${id}#${id}`),
  people: (slug: string) => inProgram(slug, "settings/people"),
  search: (slug: string, typed = "") =>
    inProgram(slug, typed === "" ? "search" : `search?q=${encodeURIComponent(typed)}`),
  /** The first results as data, for the search that opens over a page. */
  searchPreview: (slug: string, typed: string) =>
    inProgram(slug, `search/preview?q=${encodeURIComponent(typed)}`),
  activity: (slug: string) => inProgram(slug, "activity"),
  /** What changed on one day. */
  activityOf: (slug: string, day: string) => inProgram(slug, `activity?since=${day}&until=${day}`),
} as const;
