/** Bytes as rows, in pieces: they come and go with the transaction, and every backup carries them. */
import type { ByteStream, FilePlace } from "./file-place.ts";

const pieceBytes = 64 * 1024;
/** Pieces that go in with one statement. */
const most = 16;

export const inDatabase: FilePlace = {
  async keep(transaction, { programId, id: fileId }, _bytes, from) {
    let waiting: {
      programId: string;
      fileId: string;
      number: number;
      bytes: Uint8Array<ArrayBuffer>;
    }[] = [];
    let number = 0;
    const write = async () => {
      if (waiting.length > 0) await transaction.filePiece.createMany({ data: waiting });
      waiting = [];
    };
    for await (const bytes of inPieces(from)) {
      waiting.push({ programId, fileId, number, bytes });
      number += 1;
      if (waiting.length === most) await write();
    }
    await write();
  },

  async *read(client, { programId, id: fileId }) {
    for (let number = 0; ; number += 1) {
      const piece = await client.filePiece.findUnique({
        where: { programId_fileId_number: { programId, fileId, number } },
        select: { bytes: true },
      });
      if (piece === null) return;
      yield piece.bytes;
    }
  },
};

/** The same bytes in pieces of one size; the last may be shorter. */
async function* inPieces(from: ByteStream): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(pieceBytes);
  let filled = 0;
  for await (const chunk of from) {
    for (let at = 0; at < chunk.length; ) {
      const taken = chunk.subarray(at, at + pieceBytes - filled);
      piece.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled === pieceBytes) {
        yield piece;
        piece = new Uint8Array(pieceBytes);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield piece.slice(0, filled);
}
