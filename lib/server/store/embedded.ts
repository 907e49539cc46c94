/** The embedded database with what our schema needs of it. */
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";

/** In memory, or in a directory. */
export const newEmbedded = (options: Pick<PGliteOptions, "dataDir" | "startParams"> = {}) =>
  PGlite.create({ ...options, extensions: { pg_trgm } });
