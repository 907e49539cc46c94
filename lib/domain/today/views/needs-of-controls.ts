/** Controls that have failed, and controls whose next test is due: asked of the owner, and of whoever runs the program. */
import { isKept } from "../../controls/control-moves.ts";
import { isTestOverdue, nextTestDay } from "../../controls/control-tests.ts";
import { ended } from "../../wording.ts";
import { cause } from "../causes.ts";
import { aggravation, consequence } from "../consequence.ts";
import type { Source } from "./need.ts";
import { ahead, byRule, dayClock, nameList } from "./need.ts";

/** How many working days before its day the owner is asked for a test. */
const askedBefore = 3;

const failed: Source = (program, reader, situation) =>
  [...program.control.values()]
    .filter(
      (one) =>
        isKept(one) &&
        one.state === "FAILED" &&
        (reader.runsProgram || one.ownerId === reader.memberId),
    )
    .map(({ id, name, ownerId, failedDay, failedReason, addresses }) => ({
      id: `control-failed:${id}`,
      weight:
        consequence.controlFailed + (ownerId === reader.memberId ? aggravation.waitsForReader : 0),
      at: failedDay ?? situation.today,
      cause: cause("controlsFailed"),
      urgency: "now",
      sentence: `Control ${id} ${name} has failed: ${ended(failedReason ?? "no reason on record")}`,
      clock: failedDay === null ? null : dayClock(program, failedDay, situation),
      concerned: nameList(program, [ownerId]),
      why: byRule(
        "T-231",
        addresses === "" ? "What it held back is open" : `Now open: ${addresses}`,
      ),
      action: { label: "Open", path: `controls/${id}` },
    }));

const tests: Source = (program, reader, situation) =>
  [...program.control.values()].flatMap((one) => {
    const { id, name, ownerId, state } = one;
    const overdue = isTestOverdue(program, one, situation.today);
    const next = nextTestDay(program, one);
    const soon =
      isKept(one) &&
      (state === "TESTED" || state === "ACTIVE") &&
      next !== null &&
      next <= ahead(program, situation, askedBefore);
    const mine = ownerId === reader.memberId;
    if (!(mine && soon) && !(overdue && (mine || reader.runsProgram))) return [];
    return [
      {
        id: `control-test:${id}`,
        weight: overdue ? consequence.controlTestOverdue : consequence.controlTestDue,
        at: next ?? situation.today,
        cause: cause("controlTests"),
        urgency: overdue ? ("now" as const) : ("soon" as const),
        sentence:
          next === null
            ? `Control ${id} ${name} is active, and no test of it is on record.`
            : `Control ${id} ${name} is ${overdue ? "overdue" : "due"} for a test.`,
        clock: next === null ? null : dayClock(program, next, situation),
        concerned: nameList(program, [ownerId]),
        why: byRule("T-230", "Without a recent test nobody knows that it works"),
        action: { label: "Open", path: `controls/${id}` },
      },
    ];
  });

export const controlNeeds: readonly Source[] = [failed, tests];
