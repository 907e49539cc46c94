/** Exceptions that ended since the last steering report: no longer in force, and told once as ended. */
import { compareInstants, dayOf } from "../calendar/index.ts";
import type { Situation } from "../engine/situation.ts";
import type { ExceptionMark, Report } from "../nouns.ts";
import { isNoun } from "../nouns.ts";
import type { Program } from "../program.ts";
import type { Exception, ExceptionInForce, ExceptionKind } from "./exception.ts";
import { exceptionKinds } from "./exception.ts";
import { exceptionsEver } from "./exceptions-in-force.ts";

export interface ExceptionEnded extends Omit<ExceptionInForce, "until"> {
  readonly endedDay: ExceptionInForce["until"];
  readonly how: string;
}

/** What a report keeps of the exceptions it lists, so that the next one can say which of them ended. */
export const exceptionMark = ({ kind, ref, key, what }: ExceptionInForce): ExceptionMark => ({
  kind,
  noun: ref.noun,
  id: ref.id,
  key,
  what,
});

const keyOf = ({ kind, key }: Pick<ExceptionMark, "kind" | "key">): string => `${kind} ${key}`;

/** Since `last`, or since the program began where no report was published before. */
export function exceptionsEnded(
  program: Program,
  last: Report | null,
  situation: Situation,
): readonly ExceptionEnded[] {
  const ever = exceptionsEver(program, situation);
  const known = new Set(ever.map(({ shown }) => keyOf(shown)));
  return [
    ...ever.flatMap((exception) => {
      const { shown, ended } = exception;
      if (ended === null || !wasOpen(program, exception, last)) return [];
      const { until: _until, ...rest } = shown;
      return [{ ...rest, endedDay: ended.day, how: ended.how }];
    }),
    ...(last?.exceptions ?? []).filter((mark) => !known.has(keyOf(mark))).flatMap(gone),
  ];
}

/** In force when the last report went out, or given since. */
function wasOpen(program: Program, { shown, beganAt, ended }: Exception, last: Report | null) {
  const publishedAt = last?.publishedAt ?? null;
  if (last === null || publishedAt === null) return true;
  if (beganAt !== null && compareInstants(beganAt, publishedAt) > 0) return true;
  if (last.exceptions !== null) return last.exceptions.some((mark) => keyOf(mark) === keyOf(shown));
  const day = ended?.day ?? null;
  return day !== null && day > dayOf(program.facts.calendar, publishedAt);
}

/** A waiver that another assessment has replaced: nothing but the last report remembers it. */
function gone({ kind, noun, id, key, what }: ExceptionMark): readonly ExceptionEnded[] {
  const known: ExceptionKind | undefined = exceptionKinds.find((one) => one === kind);
  if (known === undefined || !isNoun(noun)) return [];
  const ref = { noun, id };
  const how = known === "waiver" ? "assessed again" : "no longer let pass";
  return [{ kind: known, ref, key, what, reason: "", since: null, endedDay: null, how }];
}
