/** @type {import("next").NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // `npm run check` checks types; whoever only starts the house need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // These load WebAssembly or native files from beside themselves, which a bundle would lose, or are too large for one.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pglite-prisma-adapter",
    "@prisma/schema-engine-wasm",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@node-rs/argon2",
    "pg",
    "pino",
    "@zxcvbn-ts/core",
    "@zxcvbn-ts/language-common",
  ],
};

export default nextConfig;
