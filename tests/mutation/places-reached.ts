/** Notes with each test which of the probed places it ran; `run.ts` reads that from the report of the run. */
import { afterEach, beforeEach } from "vitest";

declare global {
  /** Places run since the last test ended. */
  var placesReached: Set<number> | undefined;
}
declare module "vitest" {
  interface TaskMeta {
    placesReached?: readonly number[];
    /** Those that ran before the test began: as files were loaded, or in preparing it. */
    placesReachedBefore?: readonly number[];
  }
}

const reached = new Set<number>();
globalThis.placesReached = reached;
const taken = (): readonly number[] => {
  const places = [...reached];
  reached.clear();
  return places;
};

beforeEach(({ task }) => {
  task.meta.placesReachedBefore = taken();
});
afterEach(({ task }) => {
  task.meta.placesReached = taken();
});
