/** Bytes as files below one directory, which all servers of the database have to share. */
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FilePlace } from "./file-place.ts";
import { nameOfFile } from "./file-place.ts";

export const inDirectory = (directory: string): FilePlace => ({
  async keep(_transaction, key, _bytes, from) {
    const path = join(directory, nameOfFile(key));
    const draft = `${path}.partial`;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      const file = await open(draft, "wx", 0o600);
      try {
        for await (const chunk of from) await file.writeFile(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  },

  read: (_client, key) => createReadStream(join(directory, nameOfFile(key))),
});
