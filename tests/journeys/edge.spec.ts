import { statSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { at } from "../fixtures/hands.ts";
import type { House } from "../fixtures/house.ts";
import { expect, people, test } from "../fixtures/journey.ts";
import { fieldsOf, send } from "../fixtures/replay.ts";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request as a tool writes it, the path as it stands and the body in pieces of 64 kB; "later" sends the header only. */
function raw(
  house: House,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: Buffer | "later" } = {},
  again = true,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let answered = false;
    const sent = httpRequest(
      house.url,
      { path, method: options.method ?? "GET", headers: options.headers ?? {} },
      (answer) => {
        answered = true;
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
          if (options.body === "later") sent.destroy();
        });
      },
    );
    // Whoever is still sending when the server hangs up may lose the answer with the connection: asked once more.
    sent.on("error", (problem) =>
      again ? raw(house, path, options, false).then(resolve, reject) : reject(problem),
    );
    const { body = Buffer.alloc(0) } = options;
    if (body === "later") {
      sent.flushHeaders();
      return;
    }
    // Whoever is answered already stops sending: the server no longer reads.
    const write = (from: number): void => {
      if (answered || from >= body.length) sent.end();
      else sent.write(body.subarray(from, from + 65_536), () => setImmediate(write, from + 65_536));
    };
    write(0);
  });
}

const form = "application/x-www-form-urlencoded";

test.describe("what does not reach the application", () => {
  test("an address that is no text, a method or a route that is not used", async ({ house }) => {
    const before = house.said().length;
    const refused: [string, number][] = [
      ["/%00", 400],
      ["/programs/%ED%A0%80/today", 400],
      ["/programs/clearwater/activity?subject=%00", 400],
      ["/programs/%E0%A4%A", 400],
      ["/./empty", 400],
      ["/x/%2e%2e/empty", 400],
      ["/x/../_next/image?url=%2Ftoday.png&w=640&q=75", 400],
      ["/./api/auth/session", 400],
      ["/_next/image?url=%2Ftoday.png&w=640&q=75", 404],
      ["/empty", 404],
      ["/api/auth/session", 404],
      ["/api/auth/callback/credentials", 404],
      ["/api/auth/callback/openid", 404],
      ["/api/auth/providers", 404],
    ];
    for (const [path, status] of refused) {
      const answer = await raw(house, path);
      expect(answer.status, path).toBe(status);
      expect(answer.text, path).toMatch(/^[A-Z].*\.$/);
    }
    const removed = await raw(house, "/programs", { method: "DELETE" });
    expect(removed.status).toBe(405);
    expect(removed.headers.allow).toContain("GET");
    expect(house.said().slice(before)).not.toContain('"fault"');
  });

  test("a body over its limit, with and without a length, before anybody reads it", async ({
    house,
  }) => {
    const large = Buffer.alloc(3_000_000, "a");
    const paths = ["/sign-in", "/api/auth/callback/openid", at("my-stream")];
    for (const path of paths) {
      for (const length of [{ "content-length": String(large.length) }, chunked]) {
        const answer = await raw(house, path, {
          method: "POST",
          headers: { "content-type": form, ...length },
          body: large,
        });
        expect([404, 413], path).toContain(answer.status);
        expect(answer.text).toMatch(/64 kB|not found/);
      }
    }
    const upload = await raw(house, "/programs/import/upload", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x", ...chunked },
      body: large,
    });
    expect(upload.status).toBe(411);
    const announced = await raw(house, "/programs/import/upload", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x", "content-length": "262144000" },
      body: "later",
    });
    expect(announced.status).toBe(413);
  });

  test("a form with more fields than a person fills in, or with a character that is none", async ({
    house,
  }) => {
    const send = (body: string, type = form) =>
      raw(house, "/sign-in", {
        method: "POST",
        headers: { "content-type": type, "content-length": String(Buffer.byteLength(body)) },
        body: Buffer.from(body),
      });
    const many = Array.from({ length: 600 }, (_, index) => `f${index}=1`);
    const part = (name: string) =>
      `--xx\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n1\r\n`;
    const parts = Array.from({ length: 600 }, (_, index) => part(`f${index}`)).join("");
    expect((await send(many.join("&"))).status).toBe(413);
    expect((await send(`${parts}--xx--`, "multipart/form-data; boundary=xx")).status).toBe(413);
    expect((await send("email=%00")).status).toBe(400);
    const parted = "multipart/form-data; boundary=xx";
    expect((await send(part("a"), parted)).status, "without its end").toBe(400);
    const nameless = "--xx\r\ncontent-disposition: form-data\r\n\r\n1\r\n--xx--";
    expect((await send(nameless, parted)).status, "a part without a name").toBe(400);
    expect((await send(`${part("\0")}--xx--`, "multipart/form-data; boundary=xx")).status).toBe(
      400,
    );
  });

  test("a form of another site, an action without a form", async ({ as, house }) => {
    const jonas = await as(people.w1);
    await jonas.goto(at("my-stream"));
    const fields = await fieldsOf(jonas, at("my-stream?open=log-DL15"), "Log DL15");
    const action = Object.keys(fields).find((name) => name.startsWith("$ACTION_"));
    expect(action).toBeTruthy();
    const foreign = await jonas.request.post(at("my-stream"), {
      multipart: { ...fields, note: "From elsewhere" },
      headers: { origin: "http://elsewhere.example" },
    });
    expect(foreign.status()).toBe(403);
    expect(await foreign.text()).toContain("sent from another site");
    for (const origin of ["null", "http://", house.url.replace("127.0.0.1", "localhost")])
      expect(
        (
          await jonas.request.post(at("my-stream"), { multipart: fields, headers: { origin } })
        ).status(),
        origin,
      ).toBe(403);
    for (const program of ["\ud800", "clear\u0007water", "__proto__", "x".repeat(5000)]) {
      const answer = await send(jonas, at("my-stream"), { ...fields, program });
      expect(answer.status, JSON.stringify(program).slice(0, 20)).toBe(404);
    }
    for (const command of ["", "advance-clocks", "set-password", "__proto__", "constructor"]) {
      const answer = await send(jonas, at("my-stream"), { ...fields, command });
      expect(answer.status, `a command that no form has: ${command}`).toBe(404);
    }
    const envelope = Object.keys(fields).find((name) => /^\$ACTION_\d+:0$/.test(name)) ?? "";
    const bound = envelope.replace(/0$/, "1");
    const elsewhere = JSON.stringify({ ...JSON.parse(fields[envelope] ?? "{}"), bound: "$@9" });
    for (const broken of [{ [bound]: "null" }, { [bound]: "[[[[" }, { [envelope]: elsewhere }]) {
      const answer = await send(jonas, at("my-stream"), { ...fields, ...broken });
      expect(answer.status, JSON.stringify(broken)).toBe(400);
    }
    // The last one called signs out.
    const html = await (await jonas.request.get(at("my-stream"))).text();
    for (const id of new Set(html.match(/(?<="id\\?":\\?")[0-9a-f]{42}/g) ?? ["0".repeat(42)])) {
      for (const [type, body] of [
        ["text/plain;charset=UTF-8", "[]"],
        ["multipart/form-data; boundary=x", `${bare("[]")}--x--`],
        ["multipart/form-data; boundary=x", `${bare('["$K1"]')}--x--`],
      ] as const) {
        const answer = await jonas.request.post(at("my-stream"), {
          headers: { "next-action": id, "content-type": type, origin: house.url },
          data: Buffer.from(body),
        });
        expect(answer.status(), `${type} ${body}`).toBeLessThan(500);
      }
    }
    expect(house.said()).not.toMatch(/From elsewhere|TypeError/);
  });
});

test("a body under its limit reaches whoever reads it, whole", async ({ as, house }) => {
  const leila = await as(people.executionLeader);
  const preview = at("sprints/5/plan/preview");
  const headers = { origin: house.url };
  const placed = ["DL22", "DL23", ...Array.from({ length: 2_000 }, (_, n) => `none-${n}`)];
  const answer = await leila.request.post(preview, { data: { placed }, headers });
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ deliverables: 2 });
  expect((await leila.request.post(preview, { data: [], headers })).status()).toBe(404);
  const broken = { data: "{", headers: { ...headers, "content-type": "application/json" } };
  expect((await leila.request.post(preview, broken)).status()).toBe(404);
});

const chunked = { "transfer-encoding": "chunked" };
const bare = (value: string) =>
  `--x\r\ncontent-disposition: form-data; name="0"\r\n\r\n${value}\r\n`;

test("every answer says what a browser may do with it, and private ones are never stored", async ({
  as,
  house,
}) => {
  const marek = await as(people.coeLead);
  const answers: [string, number][] = [
    ["/sign-in", 200],
    ["/programs", 200],
    [at("today"), 200],
    [at("reports/R3"), 200],
    [at("sprints/5/plan"), 200],
    ["/programs/nowhere/today", 404],
    ["/nowhere", 404],
    ["/api/health", 200],
    ["/api/tick", 405],
    ["/calendar/none", 404],
    ["/programs/import/none/left-out", 404],
  ];
  const nonces = new Set<string>();
  for (const [path, status] of answers) {
    const answer = await marek.request.get(path);
    const headers = answer.headers();
    expect(answer.status(), path).toBe(status);
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(/script-src ([^;]*)/.exec(policy)?.[1], path).not.toContain("unsafe");
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["permissions-policy"], path).toContain("camera=()");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
    expect(headers["strict-transport-security"], path).toBeUndefined();
    expect(headers["cache-control"], path).toContain("no-store");
  }
  expect(nonces.size).toBe(answers.length);
  const html = await (await marek.request.get("/sign-in")).text();
  const file = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? "";
  expect((await marek.request.get(file)).headers()["cache-control"]).toContain("immutable");
  // Nobody else on this machine reads the data, or the secret beside it.
  expect(statSync(house.data).mode & 0o077).toBe(0);
});
