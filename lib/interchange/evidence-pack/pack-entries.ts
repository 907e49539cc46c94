/** The entries of an evidence pack by their names, and its manifest. */

export const packFormat = 1;

/** Entries that every pack has. */
export const packEntries = {
  /** SHA-256 of every other entry, as `sha256sum` writes and checks it. */
  manifest: "SHA256SUMS",
  about: "pack.json",
  page: "index.html",
  table: "index.csv",
  exceptions: "exceptions.csv",
  /** The rows of the log in the pack, as `npm run verify-log -- --anchor` reads them. */
  heads: "log-heads.txt",
} as const;

export const recordsEntry = (gateId: string): string => `records/${plainId(gateId)}.json`;
export const logEntry = (gateId: string): string => `log/${plainId(gateId)}.jsonl`;
export const fileEntry = (evidenceId: string, version: number, name: string): string =>
  `files/${plainId(evidenceId)}-v${version}-${harmlessName(name)}`;

const plainId = (id: string): string => id.replace(/[^\w-]/g, "_");

const mostCharacters = 60;

/**
 * A name that is one plain name on every system: no folders, no control characters, nothing that steers the direction
 * of writing, none of the characters that Windows reserves, and no longer than a file system takes.
 */
export function harmlessName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, "_")
    .replace(/^[.\s]+|[.\s]+$/gu, "_");
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? "";
  const signs = [...plain.slice(0, plain.length - ending.length)];
  return `${signs.slice(0, mostCharacters).join("")}${ending}` || "_";
}

export interface ManifestLine {
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

export const manifestText = (lines: readonly ManifestLine[]): string =>
  lines.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");

/** The lines of a manifest; null when it is none. */
export function manifestLines(text: string): readonly ManifestLine[] | null {
  const lines = text.split("\n").filter((line) => line !== "");
  const read = lines.map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line));
  return read.length > 0 && read.every((match) => match !== null)
    ? read.map(([, sha256 = "", name = ""]) => ({ name, sha256 }))
    : null;
}
