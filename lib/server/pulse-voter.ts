/** Who answers a pulse, as a hash keyed with the server's secret: it tells a second answer, and nothing else. */
import { createHmac } from "node:crypto";

/**
 * The voter as the tally keeps it: the hash is the same for each answer of one person to one pulse.
 * @throws Error when the server was not started by `npm start`.
 */
export function voterOf(programId: string, pulseId: string, personId: string) {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set; `npm start` makes one.");
  const voterHash = createHmac("sha256", secret)
    .update(JSON.stringify(["pulse", programId, pulseId, personId]))
    .digest("hex");
  return { programId, pulseId, voterHash };
}
