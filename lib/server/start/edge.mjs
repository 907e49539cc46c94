/**
 * What every request passes before Next reads a byte of it: its address and method make sense, it was sent from our
 * own pages, its body is within bounds; and what every answer carries: the security headers, and `no-store` unless it
 * is a public file. A refusal is a status and a sentence, never a fault.
 */
import { randomBytes } from "node:crypto";
import { pino } from "pino";
import { heldBody, limitsFor, refusalOf, sentLength } from "./body.mjs";
import {
  answerHeaders,
  contentSecurityPolicy,
  isPublicFile,
  neverStored,
  policyFor,
} from "./headers.mjs";
import { formWithoutFiles, mayCarryFiles } from "./uploads.mjs";

const methods = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Next's own routes that Throughline does not use. */
const unused = /^\/_next\/(image|data)(\/|$)/;

/**
 * The only routes of next-auth that a browser is sent to; all of them belong to single sign-on. The last two lead back
 * to the sign-in page when something failed.
 */
const signInRoutes = new Map([
  ["/api/auth/callback/openid", "GET"],
  ["/api/auth/error", "GET"],
  ["/api/auth/signin", "GET"],
]);

/**
 * @param {{dev: boolean, environment?: NodeJS.ProcessEnv}} options
 * @returns a function that lets a request through (true), or has answered it (false)
 */
export function edge({ dev, environment = process.env }) {
  const ours = hostOf(environment.NEXTAUTH_URL);
  const singleSignOn = Boolean(environment.OIDC_ISSUER);
  const measured = environment.THROUGHLINE_EMPTY_PAGE === "1";

  return async function pass(request, response) {
    const nonce = randomBytes(18).toString("base64");
    const policy = contentSecurityPolicy({ nonce, dev, environment });
    // Next takes the nonce of its own scripts from here, the root layout from `x-nonce`; a caller's are not believed.
    request.headers["content-security-policy"] = policy;
    request.headers["x-nonce"] = nonce;
    const path = pathOf(request.url);
    for (const [name, value] of answerHeaders({ policy: policyFor(path, policy), environment }))
      response.setHeader(name, value);

    if (path === null || !isPublicFile(path)) neverStored(response);
    const refusal =
      path === null
        ? { status: 400, sentence: "We couldn't read this address." }
        : (unserved(path, request.method, { singleSignOn, measured }) ??
          foreign(request, ours) ??
          refusalOf(request, path));
    if (refusal) return refuse(request, response, path, refusal);
    if (sentLength(request) === 0 || limitsFor(path).streamed) return true;
    const limits = limitsFor(path);
    const held = mayCarryFiles(request, limits)
      ? await formWithoutFiles(request, response, limits)
      : await heldBody(request, limits);
    return held === null ? true : refuse(request, response, path, held);
  };
}

function unserved(path, method, { singleSignOn, measured }) {
  const missing = { status: 404, sentence: "Page not found." };
  if (!methods.has(method))
    return { status: 405, sentence: `${method} is not supported.`, allow: "GET, HEAD, POST" };
  if (unused.test(path) || (path === "/empty" && !measured)) return missing;
  if (!path.startsWith("/api/auth")) return null;
  const served = singleSignOn ? signInRoutes.get(path) : undefined;
  return served === method ? null : missing;
}

/** A page of another site can send a form here with somebody's session; its `Origin` gives it away. */
function foreign(request, ours) {
  const { origin, host } = request.headers;
  if (request.method !== "POST" || origin === undefined) return null;
  const from = hostOf(origin);
  return from !== null && (from === host || from === ours)
    ? null
    : {
        status: 403,
        sentence:
          "This form was sent from another site. Open the page in Throughline and send the form again.",
      };
}

const hostOf = (url) => (url && URL.canParse(url) ? new URL(url).host : null);

/**
 * The decoded path, or null where path or query are not UTF-8 text without NUL, or where the path has dot segments:
 * Next resolves those, and would serve another address than the one that was judged here.
 */
function pathOf(url) {
  try {
    const at = url.indexOf("?");
    const decoded = decodeURIComponent(at < 0 ? url : url.slice(0, at));
    const asked = at < 0 ? "" : [...new URLSearchParams(url.slice(at))].flat().join("");
    const dotted = decoded.split(/[\\/]/).some((segment) => segment === "." || segment === "..");
    const unreadable = !url.startsWith("/") || dotted || /[\0\uFFFD]/.test(decoded + asked);
    return unreadable ? null : decoded;
  } catch {
    return null;
  }
}

const log = pino({ level: process.env.LOG_LEVEL ?? "info" });

/** Answers, lets the sender finish so that it hears the answer, and reads no more than that. */
function refuse(request, response, path, { status, sentence, allow }) {
  const requestId = randomBytes(4).toString("hex");
  const [, program = null] = /^\/programs\/([^/]{1,80})/.exec(path ?? "") ?? [];
  const asked = { method: request.method, path: path?.slice(0, 200) ?? null, program };
  // The one address that is to be believed; serve.mjs has put it there.
  const from = request.headers["x-forwarded-for"] ?? null;
  log.info({ event: "refused-unread", status, ...asked, from, requestId }, "refused");
  const action = request.headers["next-action"] !== undefined;
  const html = !action && request.headers.accept?.includes("text/html");
  response.statusCode = status;
  if (allow) response.setHeader("allow", allow);
  if (sentLength(request) !== 0) {
    response.setHeader("connection", "close");
    discard(request);
  }
  // Next hands the sentence of a refused action to the form only under this very type.
  const type = action ? "text/plain" : `text/${html ? "html" : "plain"}; charset=utf-8`;
  response.setHeader("content-type", type);
  const text = html ? page(sentence) : action ? `Not sent: ${sentence}` : sentence;
  response.end(request.method === "HEAD" ? undefined : text);
  return false;
}

const mostDiscarded = 32 * 1024 * 1024;
const mostDiscardingMillis = 10_000;

function discard(request) {
  let left = mostDiscarded;
  const late = setTimeout(() => request.destroy(), mostDiscardingMillis).unref();
  request.on("close", () => clearTimeout(late));
  request.on("error", () => undefined);
  request.on("data", (chunk) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
}

/** Sentences are ours; nothing of the request is printed. */
const page = (sentence) =>
  `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Throughline</title><body style="font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem"><h1 style="font-size:1.5rem">${sentence}</h1><p><a href="/">Go to Throughline</a></p>`;
