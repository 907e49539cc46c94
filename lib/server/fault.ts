/** A fault is what nobody foresaw: logged once with a short reference, shown only as that reference. */
import { randomBytes } from "node:crypto";
import { pino } from "pino";

/** One line of JSON per event; secrets never reach it. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  redact: ["password", "token", "*.password", "*.token", "headers.cookie", "headers.authorization"],
});

export const newReference = (): string => randomBytes(4).toString("hex");

/** Logs the fault and returns the reference a person can quote. */
export function reportFault(
  error: unknown,
  where: string,
  context: Record<string, unknown> = {},
): string {
  const reference = newReference();
  log.error({ reference, where, ...context, err: error }, "fault");
  return reference;
}
