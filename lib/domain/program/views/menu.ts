/** What the menu shows each reader, and where a program opens for them. */
import { executiveTier, mayRead } from "../../access.ts";
import { may } from "../../authority.ts";
import { leadsExecution } from "../../duties.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf } from "../../engine/situation.ts";
import { deliverablesOfOwner } from "../../people/responsibilities.ts";
import { maySeeStandUp, undecidedVisible } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { reviewsWaitFor } from "../../reviews/reviews-waiting.ts";
import { routes } from "../../routes.ts";
import { streamsLedBy } from "../../workstreams/rules.ts";

export interface MenuEntry {
  readonly href: string;
  readonly label: string;
}

export interface ProgramMenu {
  /** What the reader works with: at most nine entries. */
  readonly inSight: readonly MenuEntry[];
  /** The four of them that a phone keeps at its lower edge. */
  readonly atHand: readonly MenuEntry[];
  /** The rest, grouped by what one is up to. */
  readonly more: readonly { readonly title: string; readonly entries: readonly MenuEntry[] }[];
}

const labels = {
  today: "Today",
  "my-stream": "My stream",
  standup: "Stand-up",
  integration: "Integration review",
  calendar: "Calendar",
  workstreams: "Workstreams",
  deliverables: "Deliverables",
  sprints: "Sprints",
  outcomes: "Outcomes",
  "use-cases": "Use cases",
  dependencies: "Dependencies",
  forecast: "Forecast",
  plan: "Plan grid",
  gates: "Gates",
  escalations: "Escalations",
  actions: "Actions",
  evidence: "Evidence",
  controls: "Controls",
  cadence: "Cadence",
  readings: "Indicators",
  retrospectives: "Retrospectives",
  reports: "Steering reports",
  arc: "Roadmap alignment",
  rulebook: "Rulebook",
  activity: "Activity",
  import: "Import",
  settings: "Settings",
} as const;
type Path = keyof typeof labels;

const groups = {
  Now: ["today", "my-stream", "standup", "integration", "calendar"],
  Plan: [
    "workstreams",
    "deliverables",
    "sprints",
    "outcomes",
    "use-cases",
    "dependencies",
    "forecast",
    "plan",
  ],
  Assure: [
    "gates",
    "evidence",
    "controls",
    "escalations",
    "actions",
    "cadence",
    "readings",
    "retrospectives",
  ],
  Report: ["reports", "arc"],
  Program: ["rulebook", "activity", "import", "settings"],
} as const satisfies Record<string, readonly Path[]>;

type ReaderKind = "execution" | "stream" | "executive" | "other";

const first: Readonly<Record<ReaderKind, readonly Path[]>> = {
  execution: [
    "today",
    "workstreams",
    "sprints",
    "dependencies",
    "gates",
    "escalations",
    "readings",
    "reports",
    "settings",
  ],
  stream: [
    "my-stream",
    "standup",
    "today",
    "workstreams",
    "sprints",
    "dependencies",
    "gates",
    "escalations",
    "reports",
  ],
  executive: ["reports", "escalations", "gates", "outcomes", "arc", "forecast", "today"],
  other: ["today", "workstreams", "sprints", "outcomes", "gates", "escalations", "reports"],
};

const placesAtHand = 4;

/** What a phone keeps at its lower edge, before what else is in sight where one of them is closed to the reader. */
const atHand: Readonly<Record<ReaderKind, readonly Path[]>> = {
  execution: ["today", "sprints", "escalations", "reports"],
  stream: ["my-stream", "standup", "dependencies", "escalations"],
  executive: ["reports", "escalations", "gates", "outcomes"],
  other: ["today", "workstreams", "gates", "reports"],
};

/** As what somebody comes to a program: by role first, then by what they hold in it. */
function kindOf(program: Program, situation: Situation, withStream: boolean): ReaderKind {
  const roles = memberOf(program, situation.actor)?.roles ?? [];
  if (leadsExecution(roles)) return "execution";
  if (roles.some((role) => executiveTier.includes(role))) return "executive";
  return withStream ? "stream" : "other";
}

/** The menu, with nothing in it that the reader has no use for or may not read. */
export function menuOf(program: Program, situation: Situation): ProgramMenu {
  const withStream = hasStream(program, situation);
  const closed = new Set<Path>([
    ...(withStream ? [] : (["my-stream"] as const)),
    ...(maySeeStandUp(program, situation) ? [] : (["standup"] as const)),
  ]);
  const open = (path: Path): boolean => !closed.has(path);
  const entry = (path: Path): MenuEntry => ({
    href: routes.place(program.facts.slug, path),
    label: labels[path],
  });
  const kind = kindOf(program, situation, withStream);
  const inSight = first[kind].filter(open);
  const thumb = [...new Set([...atHand[kind].filter(open), ...inSight])].slice(0, placesAtHand);
  return {
    inSight: inSight.map(entry),
    atHand: thumb.map(entry),
    more: Object.entries<readonly Path[]>(groups)
      .map(([title, paths]) => ({
        title,
        entries: paths.filter((path) => open(path) && !inSight.includes(path)).map(entry),
      }))
      .filter(({ entries }) => entries.length > 0),
  };
}

/**
 * Where the program opens: Today for whoever leads the execution, My stream for those who hold work, and for
 * executives the one decision that waits for them, or the steering reports.
 */
export function landingOf(program: Program, situation: Situation): string {
  const { slug } = program.facts;
  switch (kindOf(program, situation, hasStream(program, situation))) {
    case "stream":
      return routes.myStream(slug);
    case "executive": {
      const [only, another] = decisionsWaiting(program, situation);
      return only && !another ? routes.escalation(slug, only.id) : routes.reports(slug);
    }
    default:
      return routes.today(slug);
  }
}

/** Escalations that reached the executive tier and that the reader may decide. */
const decisionsWaiting = (program: Program, situation: Situation) =>
  undecidedVisible(program, situation).filter(
    (one) =>
      one.tier === "L3_EXECUTIVE" &&
      may(program, "decide-escalation", { noun: "escalation", id: one.id }, situation),
  );

/** Whether My stream has anything for the reader: their role, or a stream, a deliverable or a review of theirs. */
function hasStream(program: Program, situation: Situation): boolean {
  const member = memberOf(program, situation.actor);
  return (
    member !== null &&
    (mayRead(program, "my-stream-entry", situation) ||
      (streamsLedBy(program).get(member.id)?.length ?? 0) > 0 ||
      (deliverablesOfOwner(program).get(member.id)?.length ?? 0) > 0 ||
      reviewsWaitFor(program, member.id))
  );
}
