import type { Gate } from "../nouns.ts";

/** The gate that ends Produce, whatever it is called. */
export const isGateP = ({ level, stage }: Pick<Gate, "level" | "stage">): boolean =>
  level === "STAGE" && stage === "PRODUCE";
