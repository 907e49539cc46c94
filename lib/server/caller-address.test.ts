import { describe, expect, it } from "vitest";
import { callerAddress, trustedProxyFrom } from "./start/caller-address.mjs";

const from = (setting: string, socket: string, forwarded?: string) =>
  callerAddress(socket, forwarded, trustedProxyFrom(setting));

describe("whose address a request comes from", () => {
  it("believes nobody's forwarded address without TRUSTED_PROXY", () => {
    expect(from("", "198.51.100.9", "203.0.113.1")).toBe("198.51.100.9");
    expect(from("0", "::ffff:127.0.0.1", "203.0.113.1, 203.0.113.2")).toBe("127.0.0.1");
  });

  it("takes the last hop behind one proxy, whatever the caller made up before it", () => {
    expect(from("1", "10.0.0.7", "203.0.113.1")).toBe("203.0.113.1");
    expect(from("1", "10.0.0.7", "1.1.1.1, 2.2.2.2, 203.0.113.1")).toBe("203.0.113.1");
    expect(from("2", "10.0.0.7", "1.1.1.1, 203.0.113.1, 10.0.0.8")).toBe("203.0.113.1");
    expect(from("1", "10.0.0.7")).toBe("10.0.0.7");
    expect(from("1", "10.0.0.7", "not an address")).toBe("10.0.0.7");
  });

  it("believes only the proxies whose addresses are named", () => {
    const setting = "10.0.0.7, 10.1.0.0/16, 2001:db8::/32";
    expect(from(setting, "10.0.0.7", "1.1.1.1, 203.0.113.1")).toBe("203.0.113.1");
    expect(from(setting, "10.0.0.7", "203.0.113.1, 10.1.4.4")).toBe("203.0.113.1");
    expect(from(setting, "2001:db8::5", "203.0.113.1:4711")).toBe("203.0.113.1");
    expect(from(setting, "198.51.100.9", "203.0.113.1")).toBe("198.51.100.9");
  });

  it("refuses a setting that it cannot read, with a sentence", () => {
    expect(() => trustedProxyFrom("proxy.example")).toThrow(/TRUSTED_PROXY has "proxy\.example"/);
    expect(() => trustedProxyFrom("10.0.0.0/64")).toThrow(/number of proxies/);
  });
});
