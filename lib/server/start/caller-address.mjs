/**
 * Whose address a request comes from. `X-Forwarded-For` is believed only from a proxy that TRUSTED_PROXY names:
 * a number of hops ("1": one proxy in front of this server), or addresses and networks ("10.0.0.7, 10.1.0.0/16").
 */
import { BlockList, isIP } from "node:net";

/** TRUSTED_PROXY as it was set, read. @throws Error with a sentence that says how to write it. */
export function trustedProxyFrom(setting) {
  const written = (setting ?? "").trim();
  if (written === "" || written === "0") return { kind: "none" };
  if (/^\d{1,2}$/.test(written)) return { kind: "hops", hops: Number(written) };
  const list = new BlockList();
  for (const one of written.split(",").map((part) => part.trim())) {
    const [address = "", bits] = one.split("/");
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    if (family === 0 || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= most)))
      throw new Error(
        `TRUSTED_PROXY has "${one}". Use the number of proxies in front of this server, such as 1, or their addresses, such as "10.0.0.7, 10.1.0.0/16".`,
      );
    const type = family === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, type);
    else list.addSubnet(address, Number(bits), type);
  }
  return { kind: "addresses", list };
}

/**
 * The address to count attempts by and to show in somebody's sessions. `socketAddress` is who is connected to this
 * server; `forwardedFor` is the header, to which each proxy added whom it heard.
 */
export function callerAddress(socketAddress, forwardedFor, trusted) {
  const connected = plain(socketAddress ?? "");
  if (trusted.kind === "none") return connected || "unknown";
  const named = [forwardedFor ?? []]
    .flat()
    .join(",")
    .split(",")
    .map((one) => plain(one.trim()));
  // Nearest first: what a proxy of ours added stands at the end, what the caller made up before it.
  const hops = [connected, ...named.reverse()];
  const found =
    trusted.kind === "hops"
      ? hops.slice(0, trusted.hops + 1).findLast((one) => isIP(one) !== 0)
      : nearestStranger(hops, trusted.list);
  return found || connected || "unknown";
}

/** The first address that is no proxy of ours; it counts only while all before it were proxies. */
function nearestStranger(hops, list) {
  let last;
  for (const one of hops) {
    const family = isIP(one);
    if (family === 0) return last;
    if (!list.check(one, family === 6 ? "ipv6" : "ipv4")) return one;
    last = one;
  }
  return last;
}

/** "::ffff:10.0.0.7" is 10.0.0.7, "[::1]:4711" is ::1, "10.0.0.7:4711" is 10.0.0.7. */
function plain(address) {
  const bare = address
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i, "$1");
  return bare;
}
