import { describe, expect, it } from "vitest";
import { HashingBusy, newHashingQueue } from "./hashing-queue.ts";

describe("the hashing queue", () => {
  it("runs a few at once, lets some wait, and turns the rest away at once", async () => {
    const queue = newHashingQueue(2, 3);
    let running = 0;
    let most = 0;
    const attempt = () =>
      queue.run(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((next) => setTimeout(next, 5));
        running -= 1;
        return "hashed";
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, attempt));
    expect(most).toBe(2);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(HashingBusy);
  });

  it("frees a place when the work fails", async () => {
    const queue = newHashingQueue(1, 0);
    await expect(queue.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await queue.run(async () => "next")).toBe("next");
  });
});
