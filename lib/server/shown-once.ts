import type { FormAnswer } from "#domain";
import { origin } from "./origin.ts";

/** An answer with an address that it shows once. Of what is kept only as a hash, a repeat has nothing to show. */
export async function shownOnce(answer: FormAnswer, path: string): Promise<FormAnswer> {
  if (answer.kind !== "done") return answer;
  return answer.repeated
    ? { ...answer, onceSpent: true }
    : { ...answer, once: `${await origin()}${path}` };
}
