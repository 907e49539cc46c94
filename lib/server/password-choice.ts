/** Which passwords are refused when somebody chooses one, and how to choose a better one. */

import { counted } from "#domain";
import { longestPassword, shortestPassword } from "./password.ts";

export interface Chooser {
  readonly name: string;
  readonly email: string;
}

const product = "throughline";

/** zxcvbn's scores run from 0 to 4; from 3 on a password takes more than a hundred million guesses. */
const leastScore = 3;

/** Characters that are judged: longer ones take the estimator long, and what begins well is good. */
const mostJudged = 64;

const advice =
  "Use three or four unrelated words that have nothing to do with you, or let a password manager create one.";

/** Why this password is refused, with a way to a better one; null when it is good. */
export async function whyRefused(password: string, chooser: Chooser): Promise<string | null> {
  if (password.length < shortestPassword)
    return `The password is too short. Use at least ${counted(shortestPassword, "character")}. ${advice}`;
  if (password.length > longestPassword)
    return `The password is too long. Use at most ${counted(longestPassword, "character")}.`;
  const judged = password.slice(0, mostJudged);
  const { score, sequence } = (await estimator()).check(judged, [...personalWords(chooser)]);
  if (score >= leastScore) return null;
  const from = (dictionary: string) =>
    sequence.some(({ dictionaryName }) => dictionaryName === dictionary);
  if (from("userInputs"))
    return `The password contains your name, your email address or the name of this product, which are easy to guess. ${advice}`;
  if (from("passwords-common"))
    return `The password is one of the most common ones, or close to one, so it is easy to guess. ${advice}`;
  return `The password follows a pattern that is easy to guess. ${advice}`;
}

/** What others know of the person: the address and its parts, the name in either order, and the product's name. */
function personalWords({ name, email }: Chooser): Set<string> {
  const [local = "", domain = ""] = email.toLowerCase().split("@");
  const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const names = words(name).filter(Boolean);
  const locals = words(local).filter(Boolean);
  const spelt = [
    email.toLowerCase(),
    local,
    domain,
    name.toLowerCase(),
    ...names,
    ...locals,
    ...words(domain),
    ...[names, locals].flatMap((parts) => [parts.join(""), [...parts].reverse().join("")]),
    product,
  ];
  return new Set(spelt.filter((word) => word.length > 2));
}

type Estimator = InstanceType<typeof import("@zxcvbn-ts/core").ZxcvbnFactory>;

let made: Promise<Estimator> | null = null;

/** Its list of common passwords is large; loaded when the first password is chosen. */
function estimator(): Promise<Estimator> {
  made ??= Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]).then(
    ([{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }]) =>
      new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }),
  );
  return made;
}
