/** How much a request may send, and a way to know that before anything reads it. */

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** What a form may hold; a person's form has a few dozen fields. */
const form = { bytes: 64 * kilobyte, fields: 500 };

/**
 * The pages whose forms hold more, because they carry a whole plan in one field, and the one upload. An upload is not
 * held here: its route asks who sends it before it reads, and its length is known from the start.
 */
const larger = [
  {
    path: /^\/programs\/import\/upload$/,
    bytes: 21 * megabyte,
    said: "20 MB",
    fields: 500,
    streamed: true,
  },
  { path: /^\/programs\/import\/[^/]+$/, bytes: megabyte, fields: 5_000 },
  { path: /^\/programs\/import\/[^/]+\/columns$/, bytes: 256 * kilobyte, fields: 500 },
  { path: /^\/programs\/[^/]+\/plan$/, bytes: megabyte, fields: 500 },
  { path: /^\/programs\/[^/]+\/sprints\/[^/]+\/plan(\/preview)?$/, bytes: megabyte, fields: 500 },
  /**
   * Where evidence is recorded a form may carry files. They go to the disk (uploads.mjs), so that more may be sent than
   * is kept: whoever sends too large a file gets the form back with what was typed.
   */
  {
    path: /^\/programs\/[^/]+\/(my-stream|outcomes|(workstreams(\/[^/]+)?|gates|escalations|evidence)\/[^/]+)$/,
    ...form,
    files: 4,
    sent: 100 * megabyte,
  },
];

/**
 * @returns {{bytes: number, fields: number, streamed?: boolean, files?: number, sent?: number}} bytes a body may have
 * without its files, fields and files a form may have, bytes of all of it
 */
export const limitsFor = (path) => larger.find((one) => one.path.test(path)) ?? form;

/** Bytes announced; 0 where there is no body, null where it comes in chunks of unknown number. */
export function sentLength({ headers }) {
  if (headers["transfer-encoding"] !== undefined) return null;
  return Number(headers["content-length"] ?? 0);
}

const words = (bytes) =>
  bytes >= megabyte ? `${Math.floor(bytes / megabyte)} MB` : `${bytes / kilobyte} kB`;

export const tooLarge = (limits) => ({
  status: 413,
  sentence: `This is larger than ${limits.said ?? words(limits.bytes)}, the limit for this form. Send less at once.`,
});

/** What can be said against a body from its headers alone. */
export function refusalOf(request, path) {
  const limits = limitsFor(path);
  const action = request.headers["next-action"] !== undefined;
  if (action && !isForAction(request))
    return {
      status: 400,
      sentence: "This request contains no form. Reload the page and try again.",
    };
  const length = sentLength(request);
  const parts = /^multipart\//i.test(request.headers["content-type"] ?? "");
  if (length === 0 && (action || parts))
    return { status: 400, sentence: "The form is empty. Reload the page and send it again." };
  const most = parts ? (limits.sent ?? limits.bytes) : limits.bytes;
  if (length !== null) return length > most ? tooLarge({ ...limits, bytes: most }) : null;
  return limits.streamed
    ? {
        status: 411,
        sentence: "This upload has no Content-Length header. Send it with its length.",
      }
    : null;
}

/** An action takes one form, which the browser sends as parts, or nothing, which it sends as the text of an empty list. */
const isForAction = ({ headers }) =>
  /^(multipart\/form-data|text\/plain)\b/i.test(headers["content-type"] ?? "");

/**
 * Holds the whole body before anybody reads it. Called in the very turn in which the request arrives, it takes what the
 * parser hands over, so that for its reader the stream is untouched: one that was read and filled again is refused by
 * `new Request`.
 * @returns null, or what is wrong with the body
 */
export function heldBody(request, limits) {
  return new Promise((resolve) => {
    const chunks = [];
    let size = 0;
    const done = (answer) => {
      // From here on the stream's own method is in force again.
      delete request.push;
      request.off("close", brokenOff);
      resolve(answer);
    };
    const brokenOff = () =>
      done({ status: 400, sentence: "The form didn't arrive completely. Send it again." });
    request.push = (chunk) => {
      if (chunk !== null) {
        size += chunk.length;
        if (size > limits.bytes) done(tooLarge(limits));
        else chunks.push(chunk);
        return true;
      }
      const body = Buffer.concat(chunks);
      done(wrongWith(body, request.headers["content-type"] ?? "", limits));
      request.push(body);
      return request.push(null);
    };
    request.on("close", brokenOff);
  });
}

/** What can be said against a whole form, files aside; null where nothing can. */
export function wrongWith(body, type, limits) {
  if (body.length > limits.bytes) return tooLarge(limits);
  if (body.length === 0 || brokenParts(body, type) || unreadArguments(body, type))
    return {
      status: 400,
      sentence: "The form is empty or damaged. Reload the page and send it again.",
    };
  if (body.includes(0) || (isUrlencoded(type) && body.includes("%00")))
    return {
      status: 400,
      sentence:
        "The form contains a character that can't be stored (NUL). Remove it and send the form again.",
    };
  return fieldsIn(body, type, limits.fields) > limits.fields
    ? {
        status: 413,
        sentence: `This form has more than ${limits.fields} fields, the limit for one form.`,
      }
    : null;
}

const isUrlencoded = (type) => /^application\/x-www-form-urlencoded\b/i.test(type);
const boundaryOf = (type) => /boundary="?([^";]+)"?/i.exec(type)?.[1];

/** A form in parts that names no boundary, doesn't end with it, or has a part without a name. */
function brokenParts(body, type) {
  if (!/^multipart\//i.test(type)) return false;
  const boundary = boundaryOf(type);
  if (boundary === undefined) return true;
  const text = body.toString("latin1");
  if (!new RegExp(`--${literally(boundary)}--\\s*$`).test(text)) return true;
  const parts = text.split(`--${boundary}`).slice(1, -1);
  const nameless = parts.some(
    (part) => !/^\r\ncontent-disposition:[^\r\n]*;\s*name="[^\r\n]*\r\n/im.test(headOf(part)),
  );
  return nameless || brokenAction(parts);
}

/**
 * Which action a form without a script is for stands in parts such as "$ACTION_1:0" ({ id, bound }) and "$ACTION_1:1"
 * (its bound arguments, "$@1" in `bound`); React throws at others instead of refusing them.
 */
function brokenAction(parts) {
  const named = new Map(
    parts.flatMap((part) => {
      const name = /name="(\$ACTION_\d+:\d+)"/i.exec(headOf(part))?.[1];
      return name ? [[name, part.slice(headOf(part).length + 2).trim()]] : [];
    }),
  );
  return [...named].some(([name, text]) => {
    const value = parsed(text);
    if (typeof value !== "object" || value === null) return true;
    if (!name.endsWith(":0")) return !Array.isArray(value);
    const bound = /^\$@(\d+)$/.exec(value.bound ?? "")?.[1];
    return (value.bound ?? null) !== null && !named.has(`${name.slice(0, -1)}${bound}`);
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const headOf = (part) => part.slice(0, Math.max(0, part.indexOf("\r\n\r\n") + 2));
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a browser sends for an action without a form; any other arguments are somebody else's. */
const unreadArguments = (body, type) =>
  /^text\/plain\b/i.test(type) && body.toString("latin1").trim() !== "[]";

/** Counts fields, and stops once there are more than `most`. */
function fieldsIn(body, type, most) {
  const boundary = boundaryOf(type);
  const between = isUrlencoded(type) ? "&" : boundary ? `--${boundary}` : null;
  if (between === null) return 0;
  let count = boundary ? -1 : 1;
  for (let at = body.indexOf(between); at !== -1 && count <= most; count++)
    at = body.indexOf(between, at + between.length);
  return count;
}
