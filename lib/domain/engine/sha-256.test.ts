import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "./sha-256.ts";

describe("SHA-256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("X-07 agrees with the standard's vectors (%#)", (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  it.each(["\ud800", "\udbff", "\udc00", "\udfff", "a\ud83d", "\udca1b"])(
    "X-07 takes a lone surrogate for U+FFFD: %j",
    (text) => {
      expect(sha256(text)).toBe(sha256(text.replace(/[\ud800-\udfff]/u, "\ufffd")));
    },
  );

  it.each(["\ud7ff", "\ue000", "\ud83d\udca1"])(
    "X-07 leaves what is next to them alone: %j",
    (text) => {
      expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      expect(sha256(text)).not.toBe(sha256("\ufffd"));
    },
  );

  it("X-07 agrees with a second implementation on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
  });
});
