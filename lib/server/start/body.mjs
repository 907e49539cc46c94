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
];

/** @returns {{bytes: number, fields: number, streamed?: boolean}} bytes a body may have, fields a form may have */
export const limitsFor = (path) => larger.find((one) => one.path.test(path)) ?? form;

/** Bytes announced; 0 where there is no body, null where it comes in chunks of unknown number. */
export function sentLength({ headers }) {
  if (headers["transfer-encoding"] !== undefined) return null;
  return Number(headers["content-length"] ?? 0);
}

const words = (bytes) =>
  bytes >= megabyte ? `${Math.floor(bytes / megabyte)} MB` : `${bytes / kilobyte} kB`;

const tooLarge = (limits) => ({
  status: 413,
  sentence: `This is larger than ${limits.said ?? words(limits.bytes)}, the most that can be sent here. Send less at once.`,
});

/** What can be said against a body from its headers alone. */
export function refusalOf(request, path) {
  const limits = limitsFor(path);
  if (request.headers["next-action"] !== undefined && !isForAction(request))
    return { status: 400, sentence: "This request holds no form. Reload the page and try again." };
  const length = sentLength(request);
  if (length !== null) return length > limits.bytes ? tooLarge(limits) : null;
  return limits.streamed
    ? { status: 411, sentence: "This upload doesn't say how large it is. Send it with its length." }
    : null;
}

/** An action takes one form, which the browser sends as parts, or nothing, which it sends as the text of an empty list. */
const isForAction = ({ headers }) =>
  /^(multipart\/form-data|text\/plain)\b/.test(headers["content-type"] ?? "");

/**
 * Reads the whole body and puts it back for whoever reads next.
 * @returns null, or what is wrong with the body
 */
export function heldBody(request, limits) {
  return new Promise((resolve) => {
    const chunks = [];
    let size = 0;
    const done = (answer) => {
      request.off("readable", look);
      request.off("close", brokenOff);
      resolve(answer);
    };
    const brokenOff = () => done({ status: 400, sentence: "The form broke off. Send it again." });
    const look = () => {
      for (let chunk = request.read(); chunk !== null; chunk = request.read()) {
        size += chunk.length;
        if (size > limits.bytes) return done(tooLarge(limits));
        chunks.push(chunk);
      }
      if (!request.complete) return;
      const body = Buffer.concat(chunks);
      const wrong = wrongWith(body, request.headers["content-type"] ?? "", limits);
      // Before the end has been told, a stream takes back what was read from it.
      if (wrong === null) request.unshift(body);
      done(wrong);
    };
    request.on("readable", look);
    request.on("close", brokenOff);
  });
}

function wrongWith(body, type, limits) {
  if (body.length === 0) return { status: 400, sentence: "The form is empty. Send it again." };
  if (body.includes(0) || (type.startsWith(urlencoded) && body.includes("%00")))
    return { status: 400, sentence: "The form contains a character that can't be stored (NUL)." };
  return fieldsIn(body, type, limits.fields) > limits.fields
    ? {
        status: 413,
        sentence: `This form has more than ${limits.fields} fields, the most that can be sent here.`,
      }
    : null;
}

const urlencoded = "application/x-www-form-urlencoded";

/** Counts fields, and stops once there are more than `most`. */
function fieldsIn(body, type, most) {
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  const between = type.startsWith(urlencoded) ? "&" : boundary ? `--${boundary}` : null;
  if (between === null) return 0;
  let count = boundary ? -1 : 1;
  for (let at = body.indexOf(between); at !== -1 && count <= most; count++)
    at = body.indexOf(between, at + between.length);
  return count;
}
