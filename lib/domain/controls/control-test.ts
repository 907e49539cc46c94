import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { ControlTestResult } from "../vocabulary.ts";

/** One test of a control; its evidence has the test as its subject. */
export interface ControlTest {
  readonly id: string;
  readonly controlId: string;
  /** The day of the test, not of recording it. */
  readonly day: Day;
  readonly result: ControlTestResult;
  /** What was tested and found. */
  readonly note: string;
  readonly byId: string;
  readonly recordedAt: Instant;
}

export const controlTest = noun<ControlTest>()({
  prefix: "CT-",
  creates: ["control-test-recorded"],
  searched: ["note"],
  title: ({ controlId }, { titleOf }) => `Test of ${controlId} ${titleOf("control", controlId)}`,
  place: ({ controlId }, { placeOf }) => placeOf("control", controlId),
  owner: ({ controlId }, { ownerOf }) => ownerOf("control", controlId),
});
