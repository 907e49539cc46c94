/** The only place that reads the wall. A demo program carries its own time, which stands still until moved. */
import type { Actor, Facts, Instant, Situation } from "#domain";
import { dayOf, instantFrom } from "#domain";

/** As much of a program as it takes to know what time it is there. */
interface Timed {
  readonly facts: Pick<Facts, "calendar" | "demoNow">;
}

/** The instant by the wall. */
export const wallNow = (): Instant => instantFrom(Date.now());

/** What time it is for a program. */
export const nowFor = (program: Timed): Instant => program.facts.demoNow ?? wallNow();

/** Who asks, and what day and instant it is in the program's zone. */
export function situationFor(program: Timed, actor: Actor): Situation {
  const now = nowFor(program);
  return { actor, now, today: dayOf(program.facts.calendar, now) };
}
