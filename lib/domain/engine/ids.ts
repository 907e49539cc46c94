/** Identity. Inside a program ids are readable and sequential (DL15, E-2); nothing is ever deleted, so they are never reused. */
import type { Noun } from "../nouns.ts";

declare const brand: unique symbol;
export type Branded<T, B extends string> = T & { readonly [brand]: B };

export type ProgramId = Branded<string, "ProgramId">;

/** Branding at the border, after a check; the only casts of the domain live here. */
export const asProgramId = (text: string): ProgramId => text as ProgramId;

/** What a finding, a change or evidence speaks about. */
export interface Ref {
  readonly noun: Noun;
  readonly id: string;
}

/** "deliverable:DL15", a key for maps and sets; unique in the program. */
export const refKey = (ref: Ref): string => `${ref.noun}:${ref.id}`;

const prefixes: Readonly<Record<Noun, { prefix: string; width: number }>> = {
  facts: { prefix: "P", width: 1 },
  cycle: { prefix: "C", width: 1 },
  member: { prefix: "M", width: 1 },
  person: { prefix: "P", width: 1 },
  workstream: { prefix: "W", width: 1 },
  useCase: { prefix: "U", width: 1 },
  outcome: { prefix: "O", width: 1 },
  outcomePart: { prefix: "OP-", width: 1 },
  deliverable: { prefix: "DL", width: 2 },
  criterion: { prefix: "CR-", width: 1 },
  evidence: { prefix: "EV-", width: 1 },
  dependency: { prefix: "DP-", width: 1 },
  impactNotice: { prefix: "IN-", width: 1 },
  sprint: { prefix: "S", width: 1 },
  sprintItem: { prefix: "SI-", width: 1 },
  gate: { prefix: "G-", width: 1 },
  condition: { prefix: "CN-", width: 1 },
  escalation: { prefix: "E-", width: 1 },
  override: { prefix: "OV-", width: 1 },
  acknowledgement: { prefix: "AK-", width: 1 },
  report: { prefix: "R", width: 1 },
  scopeChange: { prefix: "SC-", width: 1 },
  control: { prefix: "C-", width: 2 },
  risk: { prefix: "RK-", width: 1 },
  stakeholderGroup: { prefix: "SG-", width: 1 },
  energyReading: { prefix: "ER-", width: 1 },
  indicatorReading: { prefix: "IR-", width: 1 },
  domainScore: { prefix: "D", width: 1 },
  kpi: { prefix: "K-", width: 1 },
  streamCapacity: { prefix: "CP-", width: 1 },
  standupNote: { prefix: "SN-", width: 1 },
  blockerMention: { prefix: "BM-", width: 1 },
  integrationReview: { prefix: "IG-", width: 1 },
  sprintReview: { prefix: "SR-", width: 1 },
  adjustment: { prefix: "AD-", width: 1 },
  feedback: { prefix: "FB-", width: 1 },
  retrospective: { prefix: "RT-", width: 1 },
  retroPoint: { prefix: "RP-", width: 1 },
  retroAction: { prefix: "R-", width: 1 },
  pulse: { prefix: "PU-", width: 1 },
  warning: { prefix: "WN-", width: 1 },
  intervention: { prefix: "IV-", width: 1 },
  calendarFeed: { prefix: "CF-", width: 1 },
  progressNote: { prefix: "N-", width: 1 },
  reportBody: { prefix: "R", width: 1 },
  refusal: { prefix: "RF-", width: 1 },
};

/** The id that the `nth` (1-based) entity of a noun gets. */
export function idFor(noun: Noun, nth: number): string {
  const { prefix, width } = prefixes[noun];
  return prefix + String(nth).padStart(width, "0");
}

/** The order of ids: numbers in them count as numbers, so DL2 comes before DL10 and DL100. Never 0 for different ids. */
export function compareIds(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  // Where they part within a number, the whole of the number is compared.
  while (at > 0 && isDigit(a[at - 1])) at--;
  const [one, other] = [numberAt(a, at), numberAt(b, at)];
  if (one !== "" && other !== "") {
    const [bare, otherBare] = [one.replace(/^0+/, ""), other.replace(/^0+/, "")];
    if (bare.length !== otherBare.length) return bare.length - otherBare.length;
    if (bare !== otherBare) return bare < otherBare ? -1 : 1;
  }
  return compareText(a, b);
}

/** The order of texts, sign by sign; 0 for the same text. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isDigit = (sign: string | undefined): boolean =>
  sign !== undefined && sign >= "0" && sign <= "9";

function numberAt(text: string, from: number): string {
  let end = from;
  while (isDigit(text[end])) end++;
  return text.slice(from, end);
}
