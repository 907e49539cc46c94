/** Counts, plurals, lists and shares as a person reads them: the one place where numbers become words. */
const pluralRules = new Intl.PluralRules("en");
const figure = new Intl.NumberFormat("en-GB");
const conjunction = new Intl.ListFormat("en-GB", { type: "conjunction" });
const disjunction = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** The form of a word that a count asks for: `plural(1, "is", "are")` is "is". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  pluralRules.select(count) === "one" ? one : many;

/** "1 action", "3,000 actions", "0 criteria". */
export const counted = (count: number, one: string, many?: string): string =>
  `${figure.format(count)} ${plural(count, one, many)}`;

/** As {@link counted}, but "no actions" for none; `no` is "No" where a sentence begins. */
export const countedOrNo = (count: number, one: string, many = `${one}s`, no = "no"): string =>
  count === 0 ? `${no} ${many}` : counted(count, one, many);

const ordinalRules = new Intl.PluralRules("en", { type: "ordinal" });
const ordinalEndings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };

/** "1st", "2nd", "11th". */
export const ordinal = (count: number): string =>
  `${count}${ordinalEndings[ordinalRules.select(count)] ?? "th"}`;

/** "once", "3 times". */
export const timesOver = (count: number): string => (count === 1 ? "once" : `${count} times`);

/** "People, Process and Governance"; "nothing" has to be said by the sentence around it. */
export const listed = (words: readonly string[]): string => conjunction.format(words);

/** A value of a setting in its unit: "1 working day", "115%", "09:15", "3 of 5". */
export function inUnit(value: number, unit: string): string {
  if (unit === "count") return String(value);
  if (unit === "ratio") return `${figure.format(value * 100)}%`;
  if (unit === "hour of day") {
    const minutes = Math.round((value % 1) * 60);
    return `${String(Math.floor(value)).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
  }
  return unit.endsWith("s") ? counted(value, unit.slice(0, -1)) : `${value} ${unit}`;
}

/** "ready, committed or in progress". */
export const listedOr = (words: readonly string[]): string => disjunction.format(words);

/** A ratio of 0 to 1: "78%". */
export const percent = (ratio: number): string => `${Math.round(ratio * 100)}%`;

/** As it begins a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As it stands inside a sentence. */
export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Where a sprint stands on working day `day` of `of`: "day 6 of 10", "ended 3 working days ago". */
export const sprintDay = (day: number, of: number): string =>
  day < 1
    ? "not started"
    : day <= of
      ? `day ${day} of ${of}`
      : `ended ${counted(day - of, "working day")} ago`;

const placeholder = /\{(\w+)(?:([:?])([^{}|]+)(?:\|([^{}]+))?)?\}/g;

/**
 * A sentence with its facts: `{stream}` is the fact itself, `{days:working day}` and `{due:dependency|dependencies}`
 * count something, `{due?was|were}` is the verb that agrees with it. A fact that is missing reads "?".
 */
export const filled = (words: string, facts: Readonly<Record<string, string | number>>): string =>
  words.replace(
    placeholder,
    (_whole, name: string, sign?: string, one = "", many?: string): string => {
      const fact = facts[name] ?? "?";
      // A fact that lists several numbers ("3, 5") takes the plural.
      const count = Number(fact);
      if (sign === undefined) return String(fact);
      return sign === "?" ? plural(count, one, many) : `${fact} ${plural(count, one, many)}`;
    },
  );

/** The same where nothing gives the facts, as in the rulebook: "No active workstream serves …". */
export const withoutFacts = (words: string): string =>
  words.replace(placeholder, (_whole, _name, sign?: string, one = "", many = `${one}s`): string =>
    sign === undefined ? "…" : sign === "?" ? many : `… ${many}`,
  );

/** A text that somebody wrote, as the end of a sentence: it keeps a mark of its own. */
export const ended = (text: string): string =>
  /[.?!…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`;
