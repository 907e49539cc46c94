/**
 * Around one request: where the application behind it fails, a person still gets a page that says so, with what they typed
 * and a button that sends it again. It needs neither a script nor the database.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { isTicket } from "./uploads.mjs";

/** What an action leaves for its request; read in lib/server/this-request.ts. */
const requests = new AsyncLocalStorage();
globalThis.throughlineRequests = requests;

/** More than any form holds; the rest is not repeated. */
const mostKept = 1024 * 1024;

/** Lets `handle` answer, and answers in its place where it fails on a page. While developing, Next shows the fault. */
export async function answer(request, response, handle, { dev = false } = {}) {
  const notes = { script: request.headers["next-action"] !== undefined };
  const isPage = !dev && isForReader(request);
  const body = isPage && request.method === "POST" ? bodyOf(request) : () => null;
  watch(response, notes, isPage ? () => failure(request, response, body()) : null);
  await requests.run(notes, () => handle(request, response));
}

/** A page that a browser shows, not what a script fetches. */
function isForReader({ url, headers: { accept = "*/*", rsc, "next-action": action } }) {
  if (action !== undefined || rsc !== undefined || url.startsWith("/api/")) return false;
  return accept.includes("text/html") || accept.includes("*/*");
}

/** Copies the body as it passes by, whoever reads it. */
function bodyOf(request) {
  const chunks = [];
  let size = 0;
  const { emit } = request;
  request.emit = (event, ...given) => {
    if (event === "data" && size <= mostKept) {
      size += given[0].length;
      chunks.push(Buffer.from(given[0]));
    }
    return emit.call(request, event, ...given);
  };
  return () => (size > 0 && size <= mostKept ? Buffer.concat(chunks) : null);
}

/** Sets the status that an action asked for; a failed page is replaced before its first byte goes out. */
function watch(response, notes, replace) {
  const { writeHead, write, end } = response;
  let replaced = false;
  const begins = () => {
    if (response.headersSent) return;
    if (notes.status && response.statusCode === 200) response.statusCode = notes.status;
    const type = String(response.getHeader("content-type") ?? "text/html");
    replaced ||= replace !== null && response.statusCode >= 500 && /^text\/(html|plain)/.test(type);
  };
  const restore = () => Object.assign(response, { writeHead, write, end });
  response.writeHead = (status, ...rest) => {
    if (!response.headersSent && typeof status === "number") response.statusCode = status;
    begins();
    return replaced ? response : writeHead.call(response, response.statusCode, ...rest);
  };
  response.write = (...given) => {
    begins();
    if (!replaced) return write.call(response, ...given);
    given.find((one) => typeof one === "function")?.();
    return true;
  };
  response.end = (...given) => {
    begins();
    if (!replaced) return end.call(response, ...given);
    restore();
    replace().catch(() => response.end());
    return response;
  };
}

async function failure(request, response, body) {
  // Put there by lib/server/store, which lives in the application's bundles.
  const away = (await globalThis.throughlineReachable?.()) === false;
  const fields = body === null ? [] : await fieldsIn(request, body);
  const reference = randomBytes(4).toString("hex");
  const { method, url } = request;
  const who = { personId: null, program: programIn(url), command: null, requestId: reference };
  console.error(JSON.stringify({ event: "fault", ...who, method, unavailable: away }));
  // Two slashes would lead to another site.
  const page = failurePage({ away, method, url: url.replace(/^\/+/, "/"), fields, reference });
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "etag"])
    response.removeHeader(name);
  response.statusCode = away ? 503 : 500;
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  if (away) response.setHeader("retry-after", "10");
  response.end(page);
}

const programIn = (url) => /^\/programs\/([^/?]+)/.exec(url)?.[1] ?? null;

/** Name and text of each field; files are not repeated. */
async function fieldsIn(request, body) {
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  try {
    const form = await new Response(body, { headers }).formData();
    return [...form].filter(([, value]) => typeof value === "string" && !isTicket(value));
  } catch {
    return [];
  }
}

const secret = /password|token/i;
/** As in lib/domain/engine/form-answer.ts, which the server around the application cannot import. */
export const isEnvelope = (name) =>
  /^(\$|command$|program$|commandId$|openedAt$|askedAt$|choose:)/.test(name);

/** The page; every field goes into a form that sends the very same again. */
export function failurePage({ away, method, url, fields, reference }) {
  const again = fields.filter(([name]) => !secret.test(name));
  const typed = again.filter(([name, value]) => !isEnvelope(name) && value !== "");
  const title = away ? "The database cannot be reached" : "Something went wrong on our side";
  const sentences = away
    ? "Throughline is running, but its database doesn't respond. Nothing that you saved is lost."
    : "Nothing that you saved is lost.";
  const retry =
    method === "POST" && again.length > 0
      ? `<p>What you typed is below. You can try again at any time: it is saved only once.</p>
<form method="post" enctype="multipart/form-data" action="${escaped(url)}">
${again.map(([name, value]) => `<textarea hidden name="${escaped(name)}">\n${escaped(value)}</textarea>`).join("\n")}
<p><button type="submit">Try again</button></p>
</form>
<h2>What you typed</h2>
<dl>${typed.map(([name, value]) => `<dt>${escaped(inWords(name))}</dt><dd>${escaped(value)}</dd>`).join("\n")}</dl>`
      : `<p><a href="${escaped(method === "POST" ? "/" : url)}">Try again</a></p>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Throughline</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 0 auto; padding: 4rem 1.5rem; font: 1rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.375rem; }
h2 { font-size: 1rem; margin-top: 2rem; }
button { font: inherit; min-height: 44px; padding: 0.5rem 1.25rem; }
dt { margin-top: 0.75rem; opacity: 0.75; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentences} If it happens again, give your administrator the reference <strong>${reference}</strong>.</p>
${retry}
</main>
</body>
</html>
`;
}

/** "dueDay" → "Due day". */
function inWords(name) {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const escaped = (text) =>
  String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
