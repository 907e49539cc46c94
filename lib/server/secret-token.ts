/** Secrets that are shown once and kept only as a digest. */
import { createHash } from "node:crypto";

export const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex");
