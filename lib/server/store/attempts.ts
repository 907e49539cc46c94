/** Attempts to sign in, counted per subject in a window of minutes; several servers share the counts. */
import { type Client, Prisma } from "./database.ts";

export interface AttemptCount {
  /** Attempts in the running window, this one included. */
  readonly attempts: number;
  /** Until the window ends; at least 1. */
  readonly minutesLeft: number;
}

/**
 * Counts one attempt and returns the count, in one statement: of many attempts at the same instant no two are told
 * the same number. A window that has passed starts again.
 * @throws Error when the database gives no count back.
 */
export async function countAttempt(
  client: Client,
  subject: string,
  windowMinutes: number,
): Promise<AttemptCount> {
  const window = Prisma.sql`make_interval(mins => ${windowMinutes}::int)`;
  const [count] = await client.$queryRaw<AttemptCount[]>`
    INSERT INTO "SignInAttempt" AS held ("subject", "failures", "windowStarted") VALUES (${subject}, 1, now())
    ON CONFLICT ("subject") DO UPDATE SET
      "failures" = CASE WHEN held."windowStarted" > now() - ${window} THEN held."failures" + 1 ELSE 1 END,
      "windowStarted" = CASE WHEN held."windowStarted" > now() - ${window} THEN held."windowStarted" ELSE now() END
    RETURNING "failures" AS "attempts",
      greatest(1, ceil(extract(epoch FROM "windowStarted" + ${window} - now()) / 60))::int AS "minutesLeft"`;
  if (!count) throw new Error("An attempt was not counted");
  return count;
}

/** Takes one attempt back: it was not a failure. */
export async function takeBackAttempt(client: Client, subject: string): Promise<void> {
  await client.$executeRaw`
    UPDATE "SignInAttempt" SET "failures" = greatest("failures" - 1, 0) WHERE "subject" = ${subject}`;
}

/** Forgets a subject, and sweeps out subjects whose window passed long ago. */
export async function forgetAttempts(client: Client, subject: string): Promise<void> {
  await client.signInAttempt.deleteMany({ where: { subject } });
  await client.$executeRaw`DELETE FROM "SignInAttempt" WHERE "windowStarted" < now() - interval '1 day'`;
}
