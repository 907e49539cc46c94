/** Where a request comes from, as somebody's sessions show it and attempts are counted by it. */
import "server-only";
import { headers } from "next/headers";
import { agentWords } from "./user-agent.ts";

export interface Caller {
  readonly address: string;
  /** "Firefox on Windows". */
  readonly agent: string;
}

/** The server in front of the pages has put the one address that is to be believed into the header. */
export async function caller(): Promise<Caller> {
  const given = await headers();
  return {
    address: given.get("x-forwarded-for")?.split(",")[0]?.trim() || "unknown",
    agent: agentWords(given.get("user-agent") ?? ""),
  };
}
