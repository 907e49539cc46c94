/** A file as an answer: something to be saved, never to be shown by our own pages. Its policy: `headers.mjs`. */
interface Sent {
  readonly file: { readonly name: string };
  readonly bytes: AsyncIterable<Uint8Array>;
}

export function fileAnswer({ file: { name }, bytes }: Sent): Response {
  return new Response(streamed(bytes), {
    headers: {
      // Whatever it is called: a browser that is told nothing of it runs nothing of it.
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

/** A fault on the way breaks the answer off, so that nobody takes a part for the whole. */
function streamed(from: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const bytes = from[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error);
      }
    },
    cancel: async () => void (await bytes.return?.()),
  });
}

/** For the few programs that read no other name. */
const plain = (name: string): string => name.replace(/[^\w.() -]/g, "_");

/** As RFC 8187 wants it. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
