/** Work of the same key runs one after the other, in the order it came; other keys do not wait. */
export interface Queue {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when everything that stands in line now is done. */
  drained(): Promise<void>;
}

export function newQueue(): Queue {
  const tails = new Map<string, Promise<void>>();
  return {
    run(key, work) {
      const result = (tails.get(key) ?? Promise.resolve()).then(work);
      const tail = result.then(
        () => undefined,
        () => undefined,
      );
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return result;
    },
    async drained() {
      await Promise.all(tails.values());
    },
  };
}
