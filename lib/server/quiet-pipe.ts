/** For commands whose output is read by another one: a reader that closes the pipe, as `head` does, ends the printing and nothing else. */
export function allowClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}
