import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sampleBytes, sniffedType } from "./sniffed-type.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const sniff = (sample: Uint8Array, whole = true) =>
  sniffedType(sample.subarray(0, sampleBytes), { whole: whole && sample.length <= sampleBytes });

/** The first entry of an archive whose one file unfolds to a thousand times its size. */
function bomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(4_000_000), { level: 9 });
  const name = Buffer.from("[Content_Types].xml");
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(4_000_000, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, packed]);
}

describe("what the first bytes say", () => {
  it.each<[string, Uint8Array, string | null]>([
    ["a PDF", bytes("%PDF-1.7\n%âãÏÓ\n"), "application/pdf"],
    ["a PNG", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "image/png"],
    ["a JPEG", Buffer.from("ffd8ffe000104a464946", "hex"), "image/jpeg"],
    ["a text", bytes("Model;Recall\nU1;0,83\n"), "text/plain"],
    ["a text in UTF-16", Buffer.from("\uFEFFRecall", "utf16le"), "text/plain"],
    ["a coloured log", bytes("\u001b[31mfailed\u001b[0m\n"), "text/plain"],
    ["a page", bytes("\n<!-- x --><!DOCTYPE html><script>alert(1)</script>"), "text/html"],
    ["a page without a head", bytes("<script>alert(1)</script>"), "text/html"],
    ["a drawing", bytes('<?xml version="1.0"?>\n<svg onload="alert(1)"/>'), "image/svg+xml"],
    ["an XML report", bytes('<?xml version="1.0"?><testsuite/>'), "application/xml"],
    ["a text about pages", bytes("The tag <script> is refused."), "text/plain"],
    ["a program", Buffer.from("7f454c4602010100", "hex"), "application/x-elf"],
    ["noise", Buffer.from("0001020304ff", "hex"), null],
  ])("%s", async (_name, sample, type) => {
    expect(await sniff(sample)).toBe(type);
  });

  it("a text whose last character the sample cuts in two", async () => {
    expect(
      await sniff(bytes("ä".repeat(sampleBytes)).subarray(1 - 1, sampleBytes - 1), false),
    ).toBe("text/plain");
    expect(await sniffedType(bytes("ä").subarray(0, 1), { whole: true })).toBeNull();
  });

  it("an archive, of which nothing is unfolded beyond the sample", async () => {
    const before = process.memoryUsage().rss;
    expect(["application/zip", null]).toContain(await sniff(bomb(), false));
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });
});
