/** The HTTP server around Next: binds one address, and on SIGTERM or SIGINT finishes what it has begun and ends with 0. */
import { createServer } from "node:http";
import { answer } from "./answer.mjs";
import { callerAddress, trustedProxyFrom } from "./caller-address.mjs";
import { edge } from "./edge.mjs";

const drainMillis = 10_000;

/** Resolves when requests are served. `dev` compiles on demand instead of using the build. */
export async function serve({ host, port, dev, dir }) {
  const { default: next } = await import("next");
  const trustedProxy = trustedProxyFrom(process.env.TRUSTED_PROXY);
  const server = createServer();
  await listen(server, host, port);
  // Not quiet: a fault of a page is logged with the reference that its reader sees.
  const app = next({ dev, dir, hostname: host, port, httpServer: server });
  const ready = app.prepare();
  const pass = edge({ dev });
  let stopping = false;
  // The port is ours from here on; requests that arrive before the application is ready wait a moment.
  server.on("request", async (request, response) => {
    const { headers, socket } = request;
    headers["x-forwarded-for"] = callerAddress(
      socket.remoteAddress,
      headers["x-forwarded-for"],
      trustedProxy,
    );
    // Asked in this very turn, before the first byte of a body is handed over.
    const passing = pass(request, response);
    await ready;
    if (!(await passing)) return;
    if (stopping) response.setHeader("connection", "close");
    await answer(request, response, app.getRequestHandler(), { dev });
  });

  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    const drained = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), drainMillis).unref();
    await drained;
    try {
      await app.close();
      // Put there by lib/server/store, which lives in the application's bundles.
      await globalThis.throughlineCloseStore?.();
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  await ready;
}

/** Throws an error that is a sentence when the address cannot be had. */
export function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new Error(sentence(error, host, port))));
    server.listen(port, host, () => resolve(undefined));
  });
}

function sentence(error, host, port) {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} on ${host} is used by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`;
  }
  if (error.code === "EACCES")
    return `This user isn't allowed to open port ${port} on ${host}. Choose a port above 1023 with PORT.`;
  if (error.code === "EADDRNOTAVAIL")
    return `This machine has no address ${host}. Set HOST to one of its addresses, or leave it out.`;
  return `Couldn't start the server on ${host}:${port}: ${error.message}`;
}
