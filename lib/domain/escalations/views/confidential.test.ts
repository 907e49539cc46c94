import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as domain from "#domain";
import { freshControl, freshEscalation, freshUseCase } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";

const { applyAll, change, programRoles } = domain;

/** Told in confidence by M2 to the EATP, tied to everything an escalation can be tied to. */
const secret = { id: "E-77", title: "The vendor pays for the numbers", text: "I saw the invoice" };
const base = smallProgram();
const evidence = base.evidence.get("EV-1");
const told = applyAll(base, [
  change("use-case-recorded", "U1", freshUseCase({ name: "Pump failure" })),
  change("control-recorded", "C-01", freshControl({ name: "Rollback", useCaseId: "U1" })),
  change(
    "escalation-opened",
    secret.id,
    freshEscalation({
      kind: "CONCERN",
      title: secret.title,
      description: secret.text,
      tier: "L2_PROGRAM",
      severity: "CRITICAL",
      ownerId: "M1",
      wantedDecision: secret.text,
      affectedIds: ["DL01", "DL03", "U1", "C-01"],
      workstreamId: "W1",
      firstSeenDay: day("2026-11-16"),
      openedAt: at("2026-11-16"),
      openedById: "M2",
      confidential: true,
      extensions: [
        {
          tier: "L2_PROGRAM",
          workingDays: 2,
          reason: secret.text,
          byId: "M1",
          at: at("2026-11-17"),
        },
      ],
    }),
  ),
  change("override-granted", "OV-77", {
    ruleId: "I-76",
    subjectNoun: "escalation",
    subjectId: secret.id,
    aspect: null,
    role: "EATP",
    byId: "M1",
    reason: secret.text,
    grantedAt: at("2026-11-20"),
    expiresDay: day("2026-12-04"),
    withdrawn: false,
    roleSince: null,
    roleGivenBy: null,
  }),
  ...(evidence
    ? [
        change("evidence-added", "EV-77", {
          ...evidence,
          subjectNoun: "escalation",
          subjectId: secret.id,
          title: secret.text,
        }),
      ]
    : []),
]);

const rows: readonly domain.LoggedChange[] = (
  [
    ["escalation-opened", "escalation", secret.id, { title: secret.title }],
    ["override-granted", "override", "OV-77", { subjectNoun: "escalation", subjectId: secret.id }],
    [
      "deed-refused",
      "refusal",
      "RF-1",
      {
        deed: "grant-override",
        subjectNoun: "facts",
        subjectId: "small",
        ruleIds: ["I-44"],
        sentence: `Ada Lind owns ${secret.id}. Nobody can approve their own work.`,
      },
    ],
    ["mention-linked", "blockerMention", "BM-1", { escalationId: secret.id }],
    ["evidence-added", "evidence", "EV-77", { subjectNoun: "escalation", subjectId: secret.id }],
  ] as const
).map(([kind, noun, subjectId, set], at0) => ({
  seq: at0 + 1,
  actorId: "person-1",
  actorName: "Ada Lind",
  deed: "any",
  kind,
  noun,
  subjectId,
  set,
  before: null,
  overriddenRules: [],
  requestId: `R-${at0}`,
  at: at("2026-11-20"),
}));

type Read = (program: domain.Program, situation: domain.Situation) => unknown;

/** Every view that a page prints, as that page asks for it. */
const views: Readonly<Record<string, Read>> = {
  activityLines: (p, s) => domain.activityLines(p, rows, s),
  activityQuestion: (p, s) => domain.activityQuestion(p, { subject: secret.id }, s),
  arcPage: domain.arcPage,
  blockerForm: (p, s) => [domain.blockerForm(p, null, s), domain.blockerForm(p, "DL01", s)],
  cadencePage: domain.cadencePage,
  calendarFeed: (p) => domain.calendarFeed(p, "CF-1", "https://small.example"),
  calendarPage: domain.calendarPage,
  deliverablePage: (p, s) =>
    ["DL01", "DL02", "DL03"].map((id) =>
      domain.deliverablePage(p, p.deliverable.get(id)?.workstreamId ?? "", id, s),
    ),
  controlPage: (p, s) => domain.controlPage(p, "C-01", undefined, s),
  controlRegister: domain.controlRegister,
  dependencyBoard: (p, s) => domain.dependencyBoard(p, { from: null, workstreamId: null }, s),
  dependencyPage: (p, s) =>
    domain.dependencyFilters.map((show) =>
      domain.dependencyPage(p, { show, workstreamId: null, page: 1, openIds: ["DP-1"] }, s),
    ),
  digestDay: (p, s) => domain.digestDay(p, null, s),
  escalationBoard: domain.escalationBoard,
  listOfUseCases: domain.listOfUseCases,
  pageOfUseCase: (p, s) => domain.pageOfUseCase(p, "U1", s),
  escalationPage: (p, s) => domain.escalationPage(p, secret.id, s),
  evidencePage: (p, s) =>
    ["EV-1", "EV-77"].map((id) => [
      domain.evidencePage(p, id, s),
      domain.evidenceDownload(p, id, null, s),
    ]),
  forecastPage: domain.forecastPage,
  forecastCharts: domain.forecastCharts,
  gateList: (p, s) => domain.gateList(p, s, 50),
  gateReview: (p, s) => domain.gateReview(p, "G-1", s),
  gateTemplatesPage: (p, s) => domain.gateTemplatesPage(p, "STAGE:PRODUCE", s),
  qualityPage: (p, s) => domain.qualityPage(p, s, 50),
  integrationBoard: (p, s) => domain.integrationBoard(p, null, s),
  integrationReviews: (p, s) => domain.integrationReviews(p, [], s),
  myStream: (p, s) => [domain.myStream(p, "W1", s), domain.myStream(p, "W2", s)],
  newProgramProposal: () => null,
  noteLines: (p, s) => domain.noteLines(p, [], s),
  noticeList: domain.noticeList,
  openDraft: (p) => domain.openDraft(p),
  outcomeList: domain.outcomeList,
  peoplePage: (p, s) =>
    domain.peoplePage(
      p,
      s,
      domain.emptyProgram(domain.asProgramId(domain.directoryId), p.facts),
      s,
    ),
  planGrid: (p, s) => domain.planGrid(p, { workstreamId: null, page: 1 }, s),
  planPreview: (p, s) => domain.planPreview(p, { sprintId: "S4", placedIds: ["DL01"] }, s),
  programCard: domain.programCard,
  programFrame: domain.programFrame,
  landingOf: domain.landingOf,
  lists: (p, s) =>
    [
      domain.actionList,
      domain.controlList,
      domain.deliverableList,
      domain.dependencyList,
      domain.escalationList,
      domain.evidenceList,
      domain.gateRegister,
    ].map((list) => list.page(p, { words: "" }, s)),
  rightsPage: domain.rightsPage,
  pulseQuestion: (p, s) => domain.pulseQuestion(p, null, s),
  readingsPage: (p, s) => domain.readingsPage(p, null, s),
  readingsCharts: (p, s) => domain.readingsCharts(p, null, s),
  sprintsCharts: domain.sprintsCharts,
  sprintChart: (p, s) => domain.sprintChart(p, 4, s),
  sprintClosePage: (p, s) => domain.sprintClosePage(p, 4, s),
  sprintClosing: (p, s) => domain.sprintClosing(p, 4, s),
  sprintGatePage: (p, s) => domain.sprintGatePage(p, 4, s),
  sprintIndicators: (p, s) => domain.sprintIndicators(p, 4, s),
  reportArchive: domain.reportArchive,
  reportCheck: (p) => domain.reportCheck(p, "R1", null),
  reportDraft: (p, s) => domain.reportDraft(p, s, null),
  retrospectivePage: (p, s) => domain.retrospectivePage(p, "RT-1", s),
  retrospectivesPage: domain.retrospectivesPage,
  rulePage: (p, s) =>
    domain.rulebook.map(({ id }) => [
      domain.rulePage(p, id, null, s),
      domain.rulePage(p, id, secret.id, s),
    ]),
  subjectChoices: (p, s) =>
    domain
      .subjectChoices(p, { id: secret.id }, s)
      .kinds.map(({ value }) => domain.subjectChoices(p, { noun: value, id: secret.id }, s)),
  rulebookPage: () => domain.rulebookPage({}),
  settingNumbers: (p, s) => domain.settingNumbers(p, s, {}),
  settingsPage: domain.settingsPage,
  severalOffers: (p, s) => domain.severalOffers(p, [...p.deliverable.keys()], s),
  slipPreview: (p, s) => domain.slipPreview(p, "DL01", day("2026-12-04"), s),
  sprintCreation: domain.sprintCreation,
  sprintOutlookView: domain.sprintOutlookView,
  sprintPage: (p, s) => domain.sprintPage(p, 4, s),
  sprintPlanning: (p, s) => domain.sprintPlanning(p, 4, { streamId: null }, s),
  sprintRetrospectivePage: (p, s) => domain.sprintRetrospectivePage(p, 4, s),
  sprintReviewPage: (p, s) => domain.sprintReviewPage(p, 4, s),
  sprintsPage: domain.sprintsPage,
  standupDigest: (p, s) => domain.standupDigest(p, day("2026-11-23"), [], s),
  steeringReport: (p, s) => domain.steeringReport(p, "R1", s, { own: null, corrected: null }),
  subjectNamed: () => null,
  today: domain.today,
  triedPlan: () => null,
  workstreamList: domain.workstreamList,
  workstreamPage: (p, s) => ["W1", "W2"].map((id) => domain.workstreamPage(p, id, 1, s)),
};

const printed = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    one instanceof Map || one instanceof Set ? [...one] : one,
  ) ?? "";

/** Who may not read it: everybody but the EATP and whoever told it. */
const readers: readonly (readonly [who: string, domain.Program, domain.Situation])[] = [
  ...programRoles
    .filter((role) => !domain.mayReadWith("confidential-escalation", [role]))
    .map((role) => {
      const member = applyAll(told, [change("roles-changed", "M9", { roles: [role] })]);
      return [role, member, as("M9")] as const;
    }),
  [
    "an administrator from outside",
    told,
    { ...as("M1"), actor: { kind: "person", personId: "P9", name: "Out", administrator: true } },
  ],
];

describe("a concern told in confidence", () => {
  it.each(readers)(
    "I-75 is in no view that %s reads: not its id, not its words",
    (_who, program, me) => {
      const leaks = Object.entries(views).flatMap(([name, view]) => {
        const text = printed(view(program, me));
        return [secret.title, secret.text, secret.id]
          .map((told) => text.indexOf(told))
          .filter((place) => place >= 0)
          .map((place) => `${name}: ${text.slice(Math.max(0, place - 100), place + 40)}`);
      });
      expect(leaks).toEqual([]);
    },
  );

  it("I-75 is in no steering report, though the EATP writes it", () => {
    const drafted = domain.draftReport.carryOut(
      told,
      { periodStart: day("2026-11-02"), periodEnd: day("2026-11-20") },
      as("M1"),
    );
    const program = applyAll(told, drafted.kind === "done" ? drafted.changes : []);
    const [report] = program.report.values();
    if (!report) throw new Error("The draft was refused");
    const text = printed([
      domain.reportContent(program, report, as("M1"), domain.warningsOnDay(program, as("M1"))),
      domain.reportDraft(program, as("M6"), null),
    ]);
    for (const word of Object.values(secret)) expect(text).not.toContain(word);
  });

  it("I-75 is there for the EATP, and for whoever told it", () => {
    for (const who of ["M1", "M2"]) {
      expect(printed(domain.escalationPage(told, secret.id, as(who)))).toContain(secret.title);
    }
    expect(printed(domain.today(told, as("M1")))).toContain(secret.id);
    expect(domain.activityLines(told, rows, as("M1"))).toHaveLength(rows.length);
  });

  it("I-75 is answered like an id that does not exist, by every command on an escalation", () => {
    const commands = Object.values<unknown>(domain).filter(isCommandOnEscalation);
    expect(commands.length).toBeGreaterThan(5);
    const me = as("M6");
    for (const one of commands) {
      const answer = (id: string) =>
        one.preconditions(told, id, me).map(({ ruleId, severity }) => `${ruleId} ${severity}`);
      expect(answer(secret.id), one.name).toEqual(answer("E-99"));
    }
    const override = {
      ruleId: "I-76",
      subjectNoun: "escalation",
      role: "STEERCO",
      reason: "Because it has to be",
      expiresDay: day("2026-11-30"),
    } as const;
    const answer = (subjectId: string) =>
      domain.grantOverride
        .carryOut(told, { ...override, subjectId }, me)
        .findings.map((f) => f.ruleId);
    expect(answer(secret.id)).toEqual(answer("E-99"));
  });

  it("is looked for in every view that a page imports", () => {
    const known = new Set(Object.keys(views));
    const missing = [...importedByPages()].filter((name) => !known.has(name) && isView(name));
    expect(missing).toEqual([]);
  });
});

function isCommandOnEscalation(value: unknown): value is domain.Command<never> {
  return (
    typeof value === "object" &&
    value !== null &&
    "preconditions" in value &&
    "noun" in value &&
    value.noun === "escalation"
  );
}

/** Functions of the domain that pages call, less those that only pick, parse or word. */
const noViews: ReadonlySet<string> = new Set([
  "counted",
  "inWords",
  "memberOf",
  "availability",
  "availabilityLine",
  "parseDay",
  "placeOfList",
  "plannedRule",
  "plural",
  "wordFor",
]);
const isView = (name: string): boolean =>
  !noViews.has(name) &&
  typeof Object.entries(domain).find(([key]) => key === name)?.[1] === "function";

function importedByPages(): ReadonlySet<string> {
  const names = new Set<string>();
  const app = "app";
  for (const file of readdirSync(app, { recursive: true, encoding: "utf8" })) {
    if (!/(page|layout)\.tsx$|route\.ts$/.test(file)) continue;
    const text = readFileSync(join(app, file), "utf8");
    for (const [, list = ""] of text.matchAll(/import \{([^}]*)\} from "#domain"/g)) {
      for (const name of list.split(",")) names.add(name.trim());
    }
  }
  return names;
}
