/**
 * Answers to an open pulse: counted by value, and by whom only as keyed hashes, in two tables that say nothing of each
 * other, outside the program and its log. One row is updated in place, so there is neither order nor time.
 */
import type { AnswerPulse, ClosePulse } from "#domain";
import type { SideEffects } from "./command-request.ts";
import type { Client, Transaction } from "./database.ts";

/** One person in one pulse, as nobody without the server's secret can work it out. */
export interface Voter {
  readonly programId: string;
  readonly pulseId: string;
  readonly voterHash: string;
}

type OfPulse = Omit<Voter, "voterHash">;

/** Columns of the tally, from 1 to 5. */
const counts = ["ones", "twos", "threes", "fours", "fives"] as const;

/**
 * Tells the command whether the person has answered before; if it lets the answer pass, counts it.
 * @throws RangeError from `after`, for an answer outside 1–5.
 */
export const countingAnswer = (voter: Voter): SideEffects<AnswerPulse> => ({
  before: async (transaction, input) => ({
    ...input,
    answered: await hasAnswered(transaction, voter),
  }),
  async after(transaction, { value }) {
    const column = counts[value - 1];
    if (!column) throw new RangeError("An answer is 1 to 5.");
    const { programId, pulseId } = voter;
    await transaction.pulseVoter.create({ data: voter });
    await transaction.pulseTally.upsert({
      where: { programId_pulseId: { programId, pulseId } },
      create: { programId, pulseId, [column]: 1 },
      update: { [column]: { increment: 1 } },
    });
  },
});

/** Hands the tally to the command; what was counted, and who answered, does not outlive it. */
export const emptyingTally = (programId: string): SideEffects<ClosePulse> => ({
  async before(transaction, input) {
    const { pulseId } = input;
    const tally = await transaction.pulseTally.findFirst({ where: { programId, pulseId } });
    return { ...input, tally: counts.map((column) => tally?.[column] ?? 0) };
  },
  async after(transaction, { pulseId }) {
    const where = { programId, pulseId };
    await transaction.pulseTally.deleteMany({ where });
    await transaction.pulseVoter.deleteMany({ where });
  },
});

export const hasAnswered = async (client: Client | Transaction, voter: Voter): Promise<boolean> =>
  (await client.pulseVoter.count({ where: { ...voter } })) > 0;

/** How many have answered so far. */
export const answersTo = async (client: Client, pulse: OfPulse): Promise<number> =>
  await client.pulseVoter.count({ where: { ...pulse } });
