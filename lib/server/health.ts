/** Is the server able to serve: one question to the database. */
import { reachable } from "./store/index.ts";

export async function health(): Promise<{ readonly status: "ok" | "unwell" }> {
  return { status: (await reachable()) ? "ok" : "unwell" };
}
