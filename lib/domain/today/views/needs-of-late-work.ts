/** Deliverables past their day, for whoever runs the program and for the lead of their stream; a cycle past its end. */
import { currentCycle } from "../../program/views/shell.ts";
import { wordFor } from "../../vocabulary.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { RankedNeed, Source } from "./need.ts";
import { byRule, dayClock, nameList } from "./need.ts";

const lateDeliverables: Source = (program, reader, situation, { late }) =>
  late.flatMap(({ id, title, workstreamId, ownerId, dueDay, forecastDay }) => {
    const own = reader.streamIds.has(workstreamId);
    if (dueDay === null || !(own || reader.runsProgram)) return [];
    const expected =
      forecastDay !== null && forecastDay >= situation.today
        ? `It is now expected ${forecastDay}.`
        : "No new date is set.";
    const need: RankedNeed = {
      id: `late:${id}`,
      weight: consequence.deliverableLate,
      at: dueDay,
      cause: cause(
        "deliverablesLate",
        workstreamId,
        program.workstream.get(workstreamId)?.name ?? workstreamId,
      ),
      urgency: "soon",
      sentence: `${id} ${title} was due ${dueDay} and isn't accepted. ${expected}`,
      clock: dayClock(program, dueDay, situation),
      concerned: nameList(program, [ownerId]),
      why: byRule("X-02", "Late work counts against its stream's evidence"),
      action: own
        ? { label: "Log progress", path: `my-stream?stream=${workstreamId}#${id}` }
        : { label: "Open", path: `workstreams/${workstreamId}/${id}` },
    };
    return [need];
  });

/** A cycle whose last day is over and that is still in a stage: it is ended by the decision of its gate. */
const cyclePastEnd: Source = (program, reader, situation) => {
  const cycle = currentCycle(program);
  if (!reader.runsProgram || cycle === null || cycle.endDay >= situation.today) return [];
  return [
    {
      id: "cycle",
      weight: consequence.cyclePastEnd,
      at: cycle.endDay,
      cause: null,
      urgency: "now",
      sentence: `Cycle ${cycle.number} ended on ${cycle.endDay} and is still in ${wordFor(cycle.stage)}.`,
      clock: dayClock(program, cycle.endDay, situation),
      concerned: [],
      why: byRule("A-16", "Its stage ends with a gate decision"),
      action: { label: "See the cycle", path: "settings" },
    },
  ];
};

export const lateWorkNeeds: readonly Source[] = [lateDeliverables, cyclePastEnd];
