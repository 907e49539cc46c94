/** Bytes as objects of one bucket of an S3-compatible store. */
import { S3mini } from "s3mini";
import type { ByteStream, FilePlace } from "./file-place.ts";
import { nameOfFile } from "./file-place.ts";

export interface Bucket {
  /** With the bucket in it: https://s3.example.org/bucket. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** An answer takes no longer; the whole of a file may. */
const patienceMillis = 30_000;

export function inS3({ url: endpoint, ...bucket }: Bucket): FilePlace {
  const store = new S3mini({
    endpoint,
    ...bucket,
    requestAbortTimeout: patienceMillis,
    // A stream as a body has to say that it is sent before the answer is read.
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      fetch(input, {
        ...init,
        ...(init?.body instanceof ReadableStream ? { duplex: "half" } : {}),
      }),
  });
  return {
    async keep(_transaction, key, bytes, from) {
      await store.putObject(
        nameOfFile(key),
        asStream(from),
        "application/octet-stream",
        undefined,
        undefined,
        bytes,
      );
    },

    async *read(_client, key) {
      const answer = await store.getObjectResponse(nameOfFile(key));
      if (!answer?.body) throw new Error(`The file ${nameOfFile(key)} isn't in the S3 store.`);
      yield* answer.body;
    },
  };
}

const asStream = (from: ByteStream): ReadableStream<Uint8Array> => {
  const bytes = from[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await bytes.return?.()),
  });
};
