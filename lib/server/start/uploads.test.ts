import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, request as send } from "node:http";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileLimits } from "#domain";
import { formWithoutFiles, isTicket, mostFileBytes } from "./uploads.mjs";

interface Taken {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly cut: boolean;
}

const held: typeof globalThis & { throughlineUploads?: Map<string, Taken> } = globalThis;
const taken = () => held.throughlineUploads ?? new Map<string, Taken>();

const limits = { bytes: 64 * 1024, fields: 500, files: 4, sent: 40 * 1024 * 1024 };
const secret = "a secret for these tests";

let server: Server;
let cookie: string;
/** What the application found of the last form: its fields, and the files behind its tickets. */
let found: { fields: [string, string][]; files: (Taken & { content: Buffer })[] };

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = secret;
  const token = await encode({ token: { session: "one" }, secret });
  cookie = `next-auth.session-token=${token}`;
  server = createServer(async (request, response) => {
    const wrong = await formWithoutFiles(request, response, limits);
    if (wrong) {
      response.statusCode = wrong.status;
      response.end(wrong.sentence);
      return;
    }
    const form = await new Response(new Uint8Array(await bodyOf(request)), {
      headers: { "content-type": request.headers["content-type"] ?? "" },
    }).formData();
    const fields = [...form].map(([name, value]): [string, string] => [name, String(value)]);
    found = {
      fields,
      files: fields.flatMap(([, value]) => {
        const file = taken().get(value);
        return file ? [{ ...file, content: readFileSync(file.path) }] : [];
      }),
    };
    response.end("taken");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  expect(Number(request.headers["content-length"])).toBe(Buffer.concat(chunks).length);
  return Buffer.concat(chunks);
}

const port = () => {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
};

async function post(form: FormData, headers: Record<string, string> = { cookie }) {
  const answer = await fetch(`http://127.0.0.1:${port()}/`, {
    method: "POST",
    body: form,
    headers,
  });
  return { status: answer.status, text: await answer.text() };
}

const formOf = (fields: readonly (readonly [string, string | File])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

/** A request of exactly these bytes; `stop` ends it after so many of them. */
const raw = (body: string | Buffer, type: string, stop?: number) =>
  new Promise<number>((resolve) => {
    const sent = send(
      {
        port: port(),
        method: "POST",
        headers: { cookie, "content-type": type, "content-length": Buffer.byteLength(body) },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.on("error", () => resolve(0));
    if (stop === undefined) sent.end(body);
    else sent.write(Buffer.from(body).subarray(0, stop), () => sent.destroy());
  });

describe("a form with files", () => {
  it("reaches the application without them; they lie on the disk until it is answered", async () => {
    const photo = randomBytes(3_000_000);
    const answer = await post(
      formOf([
        ["title", "Ähre „1“\nzweite Zeile"],
        ["file", new File([photo], "../Übersicht.jpg")],
        ["photo", new File([], "")],
        ['odd "name"', "x"],
      ]),
    );
    expect(answer).toEqual({ status: 200, text: "taken" });
    expect(found.fields.map(([name]) => name)).toEqual(["title", "file", "photo", 'odd "name"']);
    expect(found.fields[0]?.[1].replace("\r", "")).toBe("Ähre „1“\nzweite Zeile");
    expect(isTicket(found.fields[1]?.[1] ?? "")).toBe(true);
    expect(found.fields[2]?.[1]).toBe("");
    const [file] = found.files;
    expect(file).toMatchObject({ name: "../Übersicht.jpg", bytes: photo.length, cut: false });
    expect(file?.sha256).toBe(createHash("sha256").update(photo).digest("hex"));
    expect(file?.content.equals(photo)).toBe(true);
    await expect.poll(() => existsSync(file?.path ?? "")).toBe(false);
    expect(taken().size).toBe(0);
  });

  it("tells an empty file from a field without one", async () => {
    await post(formOf([["file", new File([], "empty.pdf")]]));
    expect(found.files).toMatchObject([{ name: "empty.pdf", bytes: 0 }]);
  });

  it("keeps no more than the largest file there can be, and says so", async () => {
    expect(mostFileBytes).toBe(fileLimits.mostBytes);
    const large = new File([Buffer.alloc(mostFileBytes + 1)], "large.pdf");
    await post(
      formOf([
        ["file", large],
        ["title", "after it"],
      ]),
    );
    expect(found.files).toMatchObject([{ bytes: mostFileBytes, cut: true }]);
    expect(found.fields.at(-1)).toEqual(["title", "after it"]);
  });

  it("stores nothing for whoever isn't signed in, and keeps what they typed", async () => {
    const form = () =>
      formOf([
        ["title", "typed"],
        ["file", new File(["%PDF"], "a.pdf")],
      ]);
    const forged = await encode({ token: { session: "one" }, secret: "another secret" });
    for (const other of ["", `next-auth.session-token=${forged}`]) {
      await post(form(), { cookie: other });
      expect(found).toEqual({
        fields: [
          ["title", "typed"],
          ["file", ""],
        ],
        files: [],
      });
    }
  });

  it("believes no ticket that somebody typed", async () => {
    await post(formOf([["file", `upload:${"a".repeat(32)}`]]));
    expect(found.files).toEqual([]);
  });

  it("refuses what is too long, damaged or without an end, and forgets it", async () => {
    const long = formOf([["note", "x".repeat(70_000)]]);
    expect((await post(long)).status).toBe(413);
    const most = formOf(
      ["a", "b"].map((name) => [name, new File([Buffer.alloc(21_000_000)], "a.pdf")]),
    );
    expect((await post(most)).status).toBe(413);
    const type = "multipart/form-data; boundary=b";
    const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF';
    expect(await raw(part, type)).toBe(400);
    expect(await raw(`${part}\r\n--b--\r\n`, "multipart/form-data")).toBe(400);
    expect(await raw(`${part}${" ".repeat(500_000)}\r\n--b--\r\n`, type, 200_000)).toBe(0);
    await expect.poll(() => taken().size).toBe(0);
  });
});
