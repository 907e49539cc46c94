/** The headers that keep a browser from doing with our pages what we never ask it to. */

/**
 * Scripts run by their nonce only. Styles may stand in attributes, because charts and bars carry their sizes there.
 * Where single sign-on is set up, a form may lead to the provider, wherever its sign-in page is.
 */
export function contentSecurityPolicy({ nonce, dev, environment }) {
  const { OIDC_ISSUER } = environment;
  const provider =
    OIDC_ISSUER && URL.canParse(OIDC_ISSUER) ? ` https: ${new URL(OIDC_ISSUER).origin}` : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${provider}`,
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const permissions = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** What somebody uploaded, as it was: nothing in it runs, and nothing is loaded for it. */
const uploaded = /^\/programs\/[^/]+\/evidence\/[^/]+\/file$/;

const withoutRights = "sandbox; default-src 'none'";

/** A page's policy, but for uploaded files: Next drops a route's own policy when one is set before it. */
export const policyFor = (path, policy) =>
  path !== null && uploaded.test(path) ? withoutRights : policy;

/** @returns {[string, string][]} what every answer carries, files included */
export function answerHeaders({ policy, environment }) {
  const https = environment.NEXTAUTH_URL?.startsWith("https:");
  return [
    ["Content-Security-Policy", policy],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    // Not "no-referrer": that would send our own forms with the origin "null".
    ["Referrer-Policy", "same-origin"],
    ["Permissions-Policy", permissions.map((name) => `${name}=()`).join(", ")],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ...(https ? [["Strict-Transport-Security", "max-age=31536000"]] : []),
  ];
}

const publicFile = /^\/(_next\/static\/|icon\.svg$|favicon\.ico$|[\w-]+\.(png|svg|ico|txt)$)/;

/** Built files and pictures are the same for everybody; all else may be somebody's. */
export const isPublicFile = (path) => publicFile.test(path);

/** Whatever a page or route says of caching, its answer is stored nowhere. */
export function neverStored(response) {
  const set = response.setHeader;
  response.setHeader = function setHeader(name, value) {
    const caching = String(name).toLowerCase() === "cache-control";
    return set.call(this, name, caching ? withNoStore(String(value)) : value);
  };
  response.setHeader("Cache-Control", "private, no-store");
}

const withNoStore = (value) => (/\bno-store\b/.test(value) ? value : "private, no-store");
