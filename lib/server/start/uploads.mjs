/**
 * Forms with files. The files are taken out before Next reads the form, because it would hold them in memory several
 * times: each goes to the disk as it arrives, and in its place the form carries a ticket, which lib/server/uploads.ts
 * takes back. When the request is answered the files are gone.
 */
import { createHash, randomBytes } from "node:crypto";
import { createWriteStream, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { decode } from "next-auth/jwt";
import { sentLength, tooLarge, wrongWith } from "./body.mjs";

/** Ticket → what it stands for; the application's bundles find it here. */
const uploads = new Map();
globalThis.throughlineUploads = uploads;

/** No program's own limit is higher. */
export const mostFileBytes = 25 * 1024 * 1024;

/** A ticket can't be guessed, and is good for the request it was made in. */
const ticket = () => `upload:${randomBytes(24).toString("base64url")}`;
export const isTicket = (text) => /^upload:[\w-]{32}$/.test(text);

const damaged = {
  status: 400,
  sentence: "The form is empty or damaged. Reload the page and send it again.",
};

const notTaken = {
  status: 503,
  sentence:
    "We couldn't take the file. Send the form again. If it happens again, tell your administrator.",
};

/**
 * Reads a form in parts and leaves in its place the same form with tickets instead of files. Called in the very turn in
 * which the request arrives, as `heldBody` is.
 * @returns null, or what is wrong with the form
 */
export function formWithoutFiles(request, response, limits) {
  return new Promise((resolve) => {
    const form = new Form(request.headers["content-type"], limits);
    response.on("close", () => form.forget());
    let over = false;
    const done = (answer) => {
      if (over) return;
      over = true;
      delete request.push;
      request.off("close", brokenOff);
      if (answer !== null) {
        form.forget();
        return resolve(answer);
      }
      const body = form.body();
      request.headers["content-type"] = form.type;
      request.headers["content-length"] = String(body.length);
      delete request.headers["transfer-encoding"];
      resolve(wrongWith(body, form.type, limits));
      request.push(body);
      request.push(null);
    };
    const brokenOff = () =>
      done({ status: 400, sentence: "The form didn't arrive completely. Send it again." });
    const passed = { bytes: 0 };
    const early = [];
    let reading = false;
    const read = (chunk) => {
      if (over) return true;
      if (chunk === null) {
        form.ended().then(done);
        return false;
      }
      passed.bytes += chunk.length;
      if (passed.bytes > limits.sent) done(tooLarge({ bytes: limits.sent }));
      return form.reads(chunk, () => request.socket.resume());
    };
    // Who isn't signed in has nothing stored here; the sign-in has to be known before the first byte is read.
    request.push = (chunk) => {
      if (reading) return read(chunk);
      early.push(chunk);
      return false;
    };
    request.on("close", brokenOff);
    isSignedIn(request).then((signedIn) => {
      form.keepsFiles = signedIn;
      reading = true;
      for (const chunk of early) read(chunk);
      request.socket.resume();
    });
  });
}

/** A form as it arrives: its fields in memory, its files on the disk. */
class Form {
  keepsFiles = false;
  type = `multipart/form-data; boundary=throughline-${randomBytes(16).toString("hex")}`;
  #parts = [];
  #files = [];
  #folder = null;
  #forgotten = false;
  #parser;
  #ended;

  constructor(type, limits) {
    // Its name is judged as it was sent: nothing is cut off it.
    const parser = parserFor(type, {
      fields: limits.fields + 1,
      fieldSize: limits.bytes + 1,
      files: limits.files,
      fileSize: mostFileBytes,
      headerSize: 16 * 1024,
    });
    this.#parser = parser;
    let bytes = 0;
    this.#ended = new Promise((resolve) => {
      if (parser === null) return resolve(damaged);
      parser.on("field", (name, value) => {
        bytes += value.length;
        if (bytes > limits.bytes) resolve(tooLarge(limits));
        else this.#parts.push({ name, value });
      });
      parser.on("file", (name, stream, fileName = "") => {
        const part = { name, value: "" };
        this.#parts.push(part);
        const taken = this.#take(part, stream, fileName);
        taken.catch(() => resolve(notTaken));
        this.#files.push(taken);
      });
      parser.on("filesLimit", () => resolve(damaged));
      parser.on("error", () => resolve(damaged));
      parser.on("finish", () => resolve(null));
    });
  }

  /** @returns false where the sender has to wait; `goOn` is called when it may go on. */
  reads(chunk, goOn) {
    if (this.#parser === null || this.#parser.destroyed) return true;
    if (this.#parser.write(chunk)) return true;
    this.#parser.once("drain", goOn);
    return false;
  }

  /** @returns null when all of it has arrived and every file is on the disk; else what is wrong with it */
  async ended() {
    this.#parser?.end();
    const wrong = await this.#ended;
    if (wrong !== null) return wrong;
    return await Promise.all(this.#files).then(
      () => null,
      () => notTaken,
    );
  }

  async #take(part, stream, name) {
    if (!this.keepsFiles) {
      stream.resume();
      return;
    }
    this.#folder ??= mkdtempSync(join(tmpdir(), "throughline-upload-"));
    const own = ticket();
    const path = join(this.#folder, own.slice("upload:".length));
    const hash = createHash("sha256");
    const found = { path, name, bytes: 0, cut: false };
    await pipeline(
      stream,
      async function* counted(chunks) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          found.bytes += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(path, { flags: "wx", mode: 0o600 }),
    );
    // A field in which nothing was chosen is sent as a file without a name.
    if ((name === "" && found.bytes === 0) || this.#forgotten) return;
    part.value = own;
    uploads.set(own, { ...found, sha256: hash.digest("hex"), cut: stream.truncated === true });
  }

  /** The form as the application gets it. */
  body() {
    const boundary = this.type.slice(this.type.indexOf("=") + 1);
    const parts = this.#parts.map(
      ({ name, value }) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name ?? "")}"\r\n\r\n${value}\r\n`,
    );
    return Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
  }

  forget() {
    if (this.#forgotten) return;
    this.#forgotten = true;
    this.#parser?.destroy();
    for (const { value } of this.#parts) uploads.delete(value);
    const folder = this.#folder;
    if (folder === null) return;
    Promise.allSettled(this.#files)
      .then(() => rm(folder, { recursive: true, force: true }))
      .catch(() => undefined);
  }
}

function parserFor(type, limits) {
  try {
    return new Busboy({ headers: { "content-type": type }, preservePath: true, limits });
  } catch {
    return null;
  }
}

/** As browsers write a field's name. */
const quoted = (name) =>
  name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** Whether a form in parts may carry files here. */
export const mayCarryFiles = (request, limits) =>
  limits.files !== undefined &&
  sentLength(request) !== 0 &&
  /^multipart\/form-data\b/i.test(request.headers["content-type"] ?? "");

/** Whether the session's cookie was signed by us; whether the session still lasts is asked where the form is read. */
async function isSignedIn({ headers: { cookie = "" } }, environment = process.env) {
  const secure = environment.NEXTAUTH_URL?.startsWith("https:") ? "__Secure-" : "";
  const named = `${secure}next-auth.session-token=`;
  const token = cookie
    .split(/;\s*/)
    .find((one) => one.startsWith(named))
    ?.slice(named.length);
  if (!token || !environment.NEXTAUTH_SECRET) return false;
  const claims = await decode({ token, secret: environment.NEXTAUTH_SECRET }).catch(() => null);
  return typeof claims?.session === "string";
}
