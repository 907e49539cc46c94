/**
 * Hashing a password takes 19 MiB and a core for a while: a few at a time, some more wait, the rest are turned away at
 * once, so that a flood of guesses cannot take the server's memory or its threads.
 */

/** Node's pool has four threads; files and name look-ups need some. */
const mostAtOnce = 2;
const mostWaiting = 40;

/** Too many are waiting already; the attempt was not made. */
export class HashingBusy extends Error {
  constructor() {
    super("The server is busy. Try again in a few seconds.");
    this.name = "HashingBusy";
  }
}

export interface HashingQueue {
  /** @throws HashingBusy when the queue is full. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * A queue that lets so many hash at once and so many wait.
 * @throws HashingBusy from `run`, when too many wait already.
 */
export function newHashingQueue(atOnce = mostAtOnce, waiting = mostWaiting): HashingQueue {
  let running = 0;
  const queue: (() => void)[] = [];
  return {
    async run(work) {
      if (running >= atOnce) {
        if (queue.length >= waiting) throw new HashingBusy();
        // Whoever ends hands over their place, so `running` does not change.
        await new Promise<void>((next) => queue.push(next));
      } else running += 1;
      try {
        return await work();
      } finally {
        const next = queue.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}

/** Kept on globalThis: the server's bundles each have their own copy of this module. */
const held: typeof globalThis & { throughlineHashing?: HashingQueue } = globalThis;

/** The one queue of this process, made when it is first asked for. */
export function hashingQueue(): HashingQueue {
  held.throughlineHashing ??= newHashingQueue();
  return held.throughlineHashing;
}
