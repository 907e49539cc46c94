/** A fault is what nobody foresaw: logged once with a short reference, shown only as that reference. */
import { randomBytes } from "node:crypto";
import { pino } from "pino";

/** One line of JSON per event; secrets never reach it. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  redact: ["password", "token", "*.password", "*.token", "headers.cookie", "headers.authorization"],
});

export const newReference = (): string => randomBytes(4).toString("hex");

export type RefusalEvent =
  | "not-found-or-not-yours"
  | "signed-out"
  | "malformed"
  | "refused"
  | "conflict"
  | "fault";

/** Who was refused what, in one shape for every reason: so that one search finds all of a person or a program. */
export interface Refused {
  readonly personId: string | null;
  /** Id where it is known, else the name in the address. */
  readonly program: string | null;
  readonly command: string | null;
  readonly requestId: string;
}

/** Writes a refusal down. Never with what was typed. */
export function logRefusal(
  event: RefusalEvent,
  { personId, program, command, requestId }: Refused,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const line = { event, personId, program, command, requestId, ...more };
  if (event === "fault") log.error(line, event);
  else if (event === "not-found-or-not-yours") log.warn(line, event);
  else log.info(line, event);
}

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

/**
 * For commands whose output another command reads: a reader that closes the pipe, as `head` does, is no fault.
 * @throws later, any other error of the output.
 */
export function allowClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}
