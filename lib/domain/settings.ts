/** Every number a program may tune. Defaults are Throughline's own, not part of the published method, unless a rule says so. */

interface Setting {
  readonly label: string;
  readonly help: string;
  readonly unit:
    | "working days"
    | "working hours"
    | "calendar days"
    | "weeks"
    | "ratio"
    | "characters"
    | "count"
    | "reports";
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly ruleIds: readonly string[];
}

const setting = (
  label: string,
  unit: Setting["unit"],
  usual: number,
  range: readonly [number, number],
  ruleIds: readonly string[],
  help: string,
): Setting => ({ label, unit, usual, least: range[0], most: range[1], ruleIds, help });

export const settings = {
  cycleWeeks: setting(
    "Length of a cycle",
    "weeks",
    12,
    [4, 104],
    [],
    "Proposed when a cycle is opened.",
  ),
  sprintCalendarDays: setting(
    "Length of a sprint",
    "calendar days",
    14,
    [7, 42],
    ["A-04"],
    "A transformation sprint is two weeks; another length warns.",
  ),
  evidenceLateWorkingDays: setting(
    "Evidence counts as reconstructed after",
    "working days",
    5,
    [0, 60],
    ["A-25"],
    "Evidence recorded later than this after the event is marked as reconstructed.",
  ),
  criterionFreezeWorkingDays: setting(
    "Criteria are frozen before a gate for",
    "working days",
    5,
    [0, 60],
    ["I-45"],
    "Inside this window loosening a criterion needs two approvers.",
  ),
  impactAnswerWorkingDays: setting(
    "Answer to an impact notice due within",
    "working days",
    2,
    [1, 20],
    ["I-26"],
    "After that the unanswered notice warns.",
  ),
  impactEscalateWorkingDays: setting(
    "Unanswered impact notice escalates after",
    "working days",
    5,
    [1, 30],
    ["I-26"],
    "One integration review: a week of working days.",
  ),
  dependencyAgreeWorkingDays: setting(
    "Provider agrees a dependency within",
    "working days",
    3,
    [1, 20],
    ["I-27"],
    "After that both leads and the EATP are warned.",
  ),
  dependencyWindowWorkingDays: setting(
    "Dependency resolution looks back",
    "working days",
    10,
    [5, 60],
    ["I-28"],
    "Window of the resolution rate.",
  ),
  dependencyRateFloor: setting(
    "Dependency resolution should reach",
    "ratio",
    0.8,
    [0.1, 1],
    ["I-28", "X-02"],
    "Below it a stream's evidence reads at risk.",
  ),
  acknowledgeHoursCritical: setting(
    "Acknowledge a critical escalation within",
    "working hours",
    4,
    [1, 80],
    ["I-71"],
    "",
  ),
  acknowledgeHoursHigh: setting(
    "Acknowledge a high escalation within",
    "working hours",
    8,
    [1, 80],
    ["I-71"],
    "",
  ),
  acknowledgeHoursMedium: setting(
    "Acknowledge a medium escalation within",
    "working hours",
    16,
    [1, 160],
    ["I-71"],
    "",
  ),
  acknowledgeHoursLow: setting(
    "Acknowledge a low escalation within",
    "working hours",
    24,
    [1, 160],
    ["I-71"],
    "",
  ),
  l1DaysCritical: setting("Critical stays on L1 for", "working days", 1, [1, 30], ["I-71"], ""),
  l1DaysHigh: setting("High stays on L1 for", "working days", 3, [1, 30], ["I-71"], ""),
  l1DaysMedium: setting("Medium stays on L1 for", "working days", 5, [1, 30], ["I-71"], ""),
  l1DaysLow: setting(
    "Low stays on L1 for",
    "working days",
    5,
    [1, 30],
    ["I-71"],
    "Until the next weekly integration review.",
  ),
  l2DaysCritical: setting("Critical stays on L2 for", "working days", 2, [1, 30], ["I-71"], ""),
  l2DaysHigh: setting("High stays on L2 for", "working days", 3, [1, 30], ["I-71"], ""),
  l2DaysMedium: setting("Medium stays on L2 for", "working days", 5, [1, 30], ["I-71"], ""),
  l2DaysLow: setting(
    "Low stays on L2 for",
    "working days",
    10,
    [1, 60],
    ["I-71"],
    "To the end of a sprint; low never climbs to L3.",
  ),
  l3DaysCritical: setting(
    "Critical is decided on L3 within",
    "working days",
    3,
    [1, 30],
    ["I-71"],
    "By an extraordinary session if need be.",
  ),
  l3DaysHigh: setting("High is decided on L3 within", "working days", 5, [1, 30], ["I-71"], ""),
  l3DaysMedium: setting(
    "Medium is decided on L3 within",
    "working days",
    20,
    [1, 60],
    ["I-71"],
    "The next regular Steering Committee.",
  ),
  blockerSprintWorkingDays: setting(
    "An undecided blocker goes to L3 after",
    "working days",
    10,
    [5, 60],
    ["I-72"],
    "One sprint, whatever its severity; low excepted.",
  ),
  extensionMostWorkingDays: setting(
    "A tier's limit can be extended by at most",
    "working days",
    5,
    [1, 20],
    ["I-71"],
    "Once per tier, by whoever holds the escalation, with a reason everybody above sees.",
  ),
  milestoneOffTrackWorkingDays: setting(
    "A stream fails when overdue by more than",
    "working days",
    10,
    [1, 60],
    ["X-02"],
    "",
  ),
  riskCriticalScore: setting(
    "A risk is critical from a score of",
    "count",
    15,
    [4, 25],
    ["X-02"],
    "Probability times impact, each 1 to 5; a critical risk past its review day counts against the evidence.",
  ),
  warningIndicators: setting(
    "A program is at risk when so many indicators warn",
    "count",
    2,
    [1, 8],
    ["X-02"],
    "The latest reading of each leading indicator counts.",
  ),
  reliabilityFloor: setting(
    "Reliability should reach",
    "ratio",
    0.75,
    [0.1, 1],
    ["X-02"],
    "Accepted over committed points of the last closed sprint.",
  ),
  velocitySprints: setting(
    "Velocity is the median of the last",
    "count",
    3,
    [2, 10],
    ["I-36"],
    "Closed sprints; fewer means calibrating.",
  ),
  reportDataWorkingDays: setting(
    "Report data is stale after",
    "working days",
    5,
    [1, 30],
    ["X-08"],
    "",
  ),
  optimismReports: setting("Optimism gap looks at the last", "reports", 3, [2, 12], ["X-04"], ""),
  steeringWeeks: setting(
    "A steering report is due every",
    "weeks",
    4,
    [1, 13],
    ["I-31"],
    "Monthly unless the committee meets more often.",
  ),
  reasonCharacters: setting(
    "A reason has at least",
    "characters",
    20,
    [5, 200],
    [],
    "For overrides, extensions and acknowledgements.",
  ),
  overrideWorkingDays: setting(
    "An override lasts at most",
    "working days",
    20,
    [1, 130],
    [],
    "After that it must be granted anew.",
  ),
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

/** The value in force for a program: its own, else the default. */
export function settingOf(
  program: {
    readonly facts: { readonly settings: Readonly<Partial<Record<SettingName, number>>> };
  },
  name: SettingName,
): number {
  return program.facts.settings[name] ?? settings[name].usual;
}

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(settings, name);

/** In the order they are listed above. */
export const settingNames: readonly SettingName[] = Object.keys(settings).filter(isSettingName);
