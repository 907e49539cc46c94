import type { BlockList } from "node:net";

export type TrustedProxy =
  | { readonly kind: "none" }
  | { readonly kind: "hops"; readonly hops: number }
  | { readonly kind: "addresses"; readonly list: BlockList };

/** @throws Error with a sentence that says how to write TRUSTED_PROXY. */
export function trustedProxyFrom(setting: string | undefined): TrustedProxy;

export function callerAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  trusted: TrustedProxy,
): string;
