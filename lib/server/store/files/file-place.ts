/** Where the bytes of files lie: in the database, in a directory or in an S3-compatible store. */
import type { ProgramId, UploadedFile } from "#domain";
import type { Client, Transaction } from "../database.ts";

/** A file as it comes with a command. */
export interface NewFile {
  readonly file: UploadedFile;
  read(): AsyncIterable<Uint8Array>;
}

export interface FileKey {
  readonly programId: ProgramId;
  readonly id: string;
}

export interface FilePlace {
  /**
   * Keeps a file under a key that is new. Outside the database it is there before the transaction is committed: what
   * fails afterwards may leave bytes that nothing names.
   */
  keep(transaction: Transaction, key: FileKey, bytes: number, from: ByteStream): Promise<void>;
  /** @throws Error when there is no such file, or it can't be reached */
  read(client: Client, key: FileKey): ByteStream;
}

export type ByteStream = AsyncIterable<Uint8Array>;

/**
 * "PROGRAM/FILE", for places that have names instead of columns.
 * @throws Error for ids that aren't ours: a name must lead nowhere else.
 */
export function nameOfFile({ programId, id }: FileKey): string {
  for (const part of [programId, id])
    if (!/^[\w-]+$/.test(part)) throw new Error(`A file can't be kept under "${part}".`);
  return `${programId}/${id}`;
}
