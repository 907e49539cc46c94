/**
 * What an action leaves for the rest of its request: the status for the server around it (lib/server/start/answer.mjs),
 * and the answer for the page made in reply where no script shows it.
 */
import type { AsyncLocalStorage } from "node:async_hooks";
import type { FormAnswer } from "#domain";

interface ThisRequest {
  /** A script sent the form, and shows the answer where the form is. */
  readonly script: boolean;
  status?: number;
  answer?: FormAnswer;
}

/** Opened by the HTTP server, which is outside the bundles. */
const held: typeof globalThis & { throughlineRequests?: AsyncLocalStorage<ThisRequest> } =
  globalThis;

const current = (): ThisRequest | undefined => held.throughlineRequests?.getStore();

/** Leaves an answer; the database being away is told by the status too. */
export function leaveAnswer(answer: FormAnswer): FormAnswer {
  const request = current();
  if (request) {
    request.answer = answer;
    if (answer.kind === "fault") request.status = answer.unavailable ? 503 : 500;
  }
  return answer;
}

/** The answer to the form that this very request sent, if it sent one and no script waits for it. */
export function leftAnswer(): FormAnswer | null {
  const request = current();
  return request?.script === false ? (request.answer ?? null) : null;
}
