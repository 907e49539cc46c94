import { reportFault } from "./fault.ts";

/** The same bytes; a fault on the way is written to the server's log before it breaks them off. */
export async function* reportedBytes(
  bytes: AsyncIterable<Uint8Array>,
  programId: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    reportFault(error, "download", { programId });
    throw error;
  }
}
