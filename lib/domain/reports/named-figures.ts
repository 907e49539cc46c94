/** Names for the figures that more than one section of a report may state, so that they can be held against each other (T-150). */
import type { Finding } from "../engine/finding.ts";
import type { EnergyReservoir } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";
import type { EvidenceReason } from "./evidence-clauses.ts";

/** Value by name. */
export type Figures = Readonly<Record<string, string | number>>;

export const figureName = {
  reservoir: (reservoir: EnergyReservoir): string => wordFor(reservoir),
  accepted: (sprint: string | number): string => `Points accepted in sprint ${sprint}`,
  velocity: "Calibrated velocity",
  inTime: (whose: string | number): string => `Dependencies resolved on time, ${whose}`,
  tier: (escalationId: string | number): string => `Tier of ${escalationId}`,
  morale: "Team morale",
} as const;

/** The figure that a reading of a reservoir states, 0–100. */
export const figuresOfReservoir = (reservoir: EnergyReservoir, value: number): Figures => ({
  [figureName.reservoir(reservoir)]: value,
});

type Facts = Readonly<Record<string, string | number | undefined>>;

const given = (name: string, value: string | number | undefined): Figures =>
  value === undefined ? {} : { [name]: value };

const share = ({ resolved, due }: Facts): string => `${resolved} of ${due}`;

/** By rule or clause of the evidence status; whatever is not listed states no figure of another section. */
const figuresIn: Readonly<Record<string, (facts: Facts) => Figures>> = {
  "I-91": ({ reservoir, value }) => given(String(reservoir), value),
  "I-100": ({ sprint, accepted, calibrated }) => ({
    ...given(figureName.accepted(sprint ?? ""), accepted),
    ...given(figureName.velocity, calibrated),
  }),
  "I-101": ({ mean }) => given(figureName.morale, mean),
  "I-28": (facts) => ({ [figureName.inTime("the program")]: share(facts) }),
  "X-02.h": ({ id, tier }) => given(figureName.tier(id ?? ""), tier),
  "X-02.i": ({ sprint, stream, accepted }) =>
    given(`${figureName.accepted(sprint ?? "")}, ${stream}`, accepted),
  "X-02.j": (facts) => ({ [figureName.inTime(facts.stream ?? "")]: share(facts) }),
};

/** Figures that a finding states and another section of a report may state too; none for most rules. */
export const figuresOfFinding = ({ ruleId, facts }: Pick<Finding, "ruleId" | "facts">): Figures =>
  figuresIn[ruleId]?.(facts) ?? {};

/** Figures that a reason for an evidence status states and another section may state too; none for most clauses. */
export const figuresOfReason = ({ clause, facts }: EvidenceReason): Figures =>
  figuresIn[clause]?.(facts) ?? {};
