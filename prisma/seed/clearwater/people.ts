/** Who is who at Norrvik Water & Power; everybody is invented. */
import type { ProgramRole } from "#domain";

export interface DemoPersonRow {
  /** Short name the story uses. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly comesFor: string;
  readonly roles: readonly ProgramRole[];
  readonly administrator?: boolean;
}

export const people = [
  {
    key: "leila",
    name: "Leila Haddad",
    title: "EATP, execution lead",
    comesFor: "Runs the program: what needs attention, gates, escalations, the steering report.",
    roles: ["EATP"],
    administrator: true,
  },
  {
    key: "priya",
    name: "Priya Raman",
    title: "Stream lead, use-case delivery",
    comesFor: "Logs sprint progress in minutes; claims on track while the evidence says at risk.",
    roles: ["STREAM_LEAD"],
  },
  {
    key: "jonas",
    name: "Jonas Berg",
    title: "Stream lead, data and platform",
    comesFor: "Waits for the sensor historian; others wait for him.",
    roles: ["STREAM_LEAD"],
  },
  {
    key: "helena",
    name: "Helena Costa",
    title: "Stream lead, governance build",
    comesFor: "Reviews two use cases with one data-protection officer.",
    roles: ["STREAM_LEAD"],
  },
  {
    key: "samuel",
    name: "Samuel Mensah",
    title: "Stream lead, change and AI literacy",
    comesFor: "Trains planners, cohort by cohort.",
    roles: ["STREAM_LEAD", "CHANGE_LEAD"],
  },
  {
    key: "freya",
    name: "Freya Lindqvist",
    title: "Stream lead, process redesign",
    comesFor: "Redesigns the planners’ work; claims stricter than her evidence.",
    roles: ["STREAM_LEAD"],
  },
  {
    key: "marek",
    name: "Marek Nowak",
    title: "CoE lead, operating model",
    comesFor: "Runs the Center of Excellence and the quality reviews; administers accounts.",
    roles: ["COE_MEMBER", "STREAM_LEAD", "QA_REVIEWER"],
    administrator: true,
  },
  {
    key: "ingrid",
    name: "Ingrid Solheim",
    title: "COO, executive sponsor",
    comesFor: "Reads the steering report; decides what reaches the top tier.",
    roles: ["EXEC_SPONSOR", "STEERCO"],
  },
  {
    key: "tomas",
    name: "Tomas Reiter",
    title: "CIO, delivery sponsor",
    comesFor: "Steering Committee; must decide on historian access.",
    roles: ["STEERCO", "TECH_LEAD"],
  },
  {
    key: "amara",
    name: "Amara Okafor",
    title: "Head of Network Maintenance, business sponsor",
    comesFor: "Owns the business outcome of pump-failure warning.",
    roles: ["BUSINESS_OWNER", "STEERCO"],
  },
  {
    key: "beatrix",
    name: "Beatrix Lund",
    title: "CRO, chair of the AI Risk Governance Board",
    comesFor: "Decides what may go live.",
    roles: ["GOV_BOARD"],
  },
  {
    key: "yusuf",
    name: "Yusuf Demir",
    title: "Data protection officer",
    comesFor: "Has two reviews at once; signs off privacy.",
    roles: ["DATA_PROTECTION"],
  },
  {
    key: "paul",
    name: "Paul Andersson",
    title: "CFO",
    comesFor: "Steering Committee; checks what it cost.",
    roles: ["STEERCO"],
  },
  {
    key: "noor",
    name: "Noor Jansen",
    title: "HR director",
    comesFor: "Steering Committee; checks energy and training.",
    roles: ["STEERCO"],
  },
] as const satisfies readonly DemoPersonRow[];

export type PersonKey = (typeof people)[number]["key"];

export const emailOf = (name: string): string =>
  `${name.toLowerCase().replaceAll(" ", ".")}@clearwater.example`;
