/**
 * Bytes as rows, in pieces: they come and go with the transaction, and every backup carries them. They travel as base64,
 * which the database client hands on as it is; its own way for bytes takes six times as long.
 */
import type { ByteStream, FilePlace } from "./file-place.ts";

const pieceBytes = 64 * 1024;

export const inDatabase: FilePlace = {
  async keep(transaction, { programId, id }, _bytes, from) {
    let number = 0;
    for await (const piece of inPieces(from)) {
      await transaction.$executeRaw`
        INSERT INTO "FilePiece" ("programId", "fileId", "number", "bytes")
        VALUES (${programId}, ${id}, ${number}, decode(${piece.toString("base64")}, 'base64'))`;
      number += 1;
    }
  },

  async *read(client, { programId, id }) {
    for (let number = 0; ; number += 1) {
      const [piece] = await client.$queryRaw<{ text: string }[]>`
        SELECT encode("bytes", 'base64') AS "text" FROM "FilePiece"
        WHERE "programId" = ${programId} AND "fileId" = ${id} AND "number" = ${number}`;
      if (!piece) return;
      yield Buffer.from(piece.text, "base64");
    }
  },
};

/** The same bytes in pieces of one size; the last may be shorter. */
async function* inPieces(from: ByteStream): AsyncGenerator<Buffer> {
  let piece = Buffer.alloc(pieceBytes);
  let filled = 0;
  for await (const chunk of from) {
    for (let at = 0; at < chunk.length; ) {
      const taken = chunk.subarray(at, at + pieceBytes - filled);
      piece.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < pieceBytes) continue;
      yield piece;
      piece = Buffer.alloc(pieceBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
