/** What a subject is called and where it can be looked at. */

import type { Ref } from "../../engine/ids.ts";
import { nameOf } from "../../engine/situation.ts";
import { tableNouns } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { routes } from "../../routes.ts";
import { wordFor } from "../../vocabulary.ts";

/** The name people know it by; its id where it has none. One list of all nouns, which one reads by searching. */
export function titleOf(program: Program, noun: string, id: string): string {
  switch (noun) {
    case "facts":
      return program.facts.name;
    case "cycle":
      return `Cycle ${program.cycle.get(id)?.number ?? id}`;
    case "member":
    case "person":
      return nameOf(program, id);
    case "workstream":
      return program.workstream.get(id)?.name ?? id;
    case "outcome":
      return program.outcome.get(id)?.title ?? id;
    case "outcomePart": {
      const part = program.outcomePart.get(id);
      const outcome = program.outcome.get(part?.outcomeId ?? "");
      return part ? `${wordFor(part.pillar)} of ${outcome?.title ?? part.outcomeId}` : id;
    }
    case "deliverable":
      return program.deliverable.get(id)?.title ?? id;
    case "criterion":
      return program.criterion.get(id)?.text ?? id;
    case "evidence":
      return program.evidence.get(id)?.title ?? id;
    case "dependency": {
      const dependency = program.dependency.get(id);
      if (!dependency) return id;
      return `${dependency.fromId ?? dependency.fromOutside ?? dependency.fromWorkstreamId ?? "outside"} → ${dependency.toId}`;
    }
    case "sprint":
      return `Sprint ${program.sprint.get(id)?.number ?? id}`;
    case "gate":
      return program.gate.get(id)?.name ?? id;
    case "condition":
      return program.condition.get(id)?.text ?? id;
    case "escalation":
      return program.escalation.get(id)?.title ?? id;
    case "report":
      return `Steering report ${program.report.get(id)?.number ?? id}`;
    case "useCase":
      return program.useCase.get(id)?.name ?? id;
    case "kpi":
      return program.kpi.get(id)?.name ?? id;
    case "risk":
      return program.risk.get(id)?.description ?? id;
    case "control":
      return program.control.get(id)?.name ?? id;
    case "scopeChange":
      return program.scopeChange.get(id)?.title ?? id;
    case "stakeholderGroup":
      return program.stakeholderGroup.get(id)?.name ?? id;
    case "domainScore":
      return program.domainScore.get(id)?.name ?? id;
    case "indicatorReading":
      return wordFor(program.indicatorReading.get(id)?.indicator ?? id);
    case "energyReading":
      return reservoirWords(program, id);
    case "override": {
      const override = program.override.get(id);
      return override ? `${override.ruleId} for ${override.subjectId}` : id;
    }
    case "acknowledgement": {
      const acknowledgement = program.acknowledgement.get(id);
      return acknowledgement ? `${acknowledgement.ruleId} on ${acknowledgement.subjectId}` : id;
    }
    case "impactNotice": {
      const notice = program.impactNotice.get(id);
      return notice ? `${notice.causeId} for ${notice.workstreamId}` : id;
    }
    case "sprintItem": {
      const item = program.sprintItem.get(id);
      const number = program.sprint.get(item?.sprintId ?? "")?.number;
      return item ? `${item.deliverableId} in sprint ${number ?? item.sprintId}` : id;
    }
    case "retroAction":
      return program.retroAction.get(id)?.text ?? id;
    case "retroPoint":
      return program.retroPoint.get(id)?.text ?? id;
    case "retrospective": {
      const retro = program.retrospective.get(id);
      return retro?.sprintId
        ? `Retrospective of ${titleOf(program, "sprint", retro.sprintId).toLowerCase()}`
        : `Retrospective of ${titleOf(program, "outcome", retro?.outcomeId ?? id)}`;
    }
    case "sprintReview":
      return `Review of ${titleOf(program, "sprint", program.sprintReview.get(id)?.sprintId ?? id).toLowerCase()}`;
    case "standupNote": {
      const note = program.standupNote.get(id);
      return note ? `${titleOf(program, "workstream", note.workstreamId)}, ${note.day}` : id;
    }
    case "blockerMention":
      return program.blockerMention.get(id)?.text ?? id;
    case "integrationReview":
      return `Integration review of ${program.integrationReview.get(id)?.day ?? id}`;
    case "adjustment":
      return program.adjustment.get(id)?.text ?? id;
    case "feedback":
      return program.feedback.get(id)?.text ?? id;
    case "pulse":
      return `Pulse of ${titleOf(program, "sprint", program.pulse.get(id)?.sprintId ?? id).toLowerCase()}`;
    case "warning":
      return warningTitle(program, id);
    case "intervention":
      return program.intervention.get(id)?.step ?? id;
    case "calendarFeed": {
      const feed = program.calendarFeed.get(id);
      if (!feed) return id;
      return feed.memberId === null
        ? "Calendar of the program"
        : `Calendar of ${nameOf(program, feed.memberId)}`;
    }
    case "streamCapacity": {
      const capacity = program.streamCapacity.get(id);
      return capacity ? titleOf(program, "workstream", capacity.workstreamId) : id;
    }
    default:
      return id;
  }
}

/** What a warning is about; what it says depends on the day, so a title does not quote it. */
function warningTitle(program: Program, id: string): string {
  const warning = program.warning.get(id);
  if (!warning) return id;
  const { ruleId, subjectNoun, subjectId } = warning;
  return `Warning ${ruleId} on ${titleOf(program, subjectNoun, subjectId)}`;
}

/** A reading, or what a rule says of a reservoir itself, in one sprint or at all ("ATTENTION@S4"). */
function reservoirWords(program: Program, id: string): string {
  const [reservoir = id, sprintId] = id.split("@");
  const words = wordFor(program.energyReading.get(id)?.reservoir ?? reservoir);
  const sprint = program.sprint.get(sprintId ?? "");
  return sprint ? `${words} in sprint ${sprint.number}` : words;
}

/** The page that shows it; null where none does. One list of all nouns, which one reads by searching. */
export function placeOf(program: Program, noun: string, id: string): string | null {
  const base = routes.program(program.facts.slug);
  switch (noun) {
    case "facts":
    case "cycle":
    case "member":
      return `${base}/settings`;
    case "workstream":
      return `${base}/workstreams/${id}`;
    case "outcome":
      return `${base}/outcomes#${id}`;
    case "outcomePart":
      return `${base}/outcomes#${program.outcomePart.get(id)?.outcomeId ?? ""}`;
    case "deliverable": {
      const stream = program.deliverable.get(id)?.workstreamId;
      return stream ? `${base}/workstreams/${stream}/${id}` : null;
    }
    case "dependency":
      return `${base}/dependencies#${id}`;
    case "sprint": {
      const number = program.sprint.get(id)?.number;
      return number === undefined ? null : `${base}/sprints/${number}`;
    }
    case "sprintItem":
      return placeOf(program, "sprint", program.sprintItem.get(id)?.sprintId ?? "");
    case "sprintReview": {
      const sprint = placeOf(program, "sprint", program.sprintReview.get(id)?.sprintId ?? "");
      return sprint === null ? null : `${sprint}/review`;
    }
    case "retrospective": {
      const sprint = placeOf(program, "sprint", program.retrospective.get(id)?.sprintId ?? "");
      return sprint === null ? `${base}/retrospectives/${id}` : `${sprint}/retrospective`;
    }
    case "retroAction":
      return `${base}/retrospectives#${id}`;
    case "standupNote":
    case "blockerMention":
      return `${base}/standup`;
    case "integrationReview":
      return `${base}/integration#${id}`;
    case "warning":
      return `${base}/readings#${id}`;
    case "intervention":
      return `${base}/readings#${program.intervention.get(id)?.warningId ?? ""}`;
    case "pulse":
    case "energyReading":
    case "indicatorReading":
      return `${base}/readings`;
    case "gate":
      return `${base}/gates/${id}`;
    case "condition": {
      const gate = program.condition.get(id)?.gateId;
      return gate ? `${base}/gates/${gate}` : null;
    }
    case "criterion": {
      const criterion = program.criterion.get(id);
      return criterion ? placeOf(program, criterion.subjectNoun, criterion.subjectId) : null;
    }
    case "impactNotice":
      return `${base}/dependencies`;
    case "escalation":
      return `${base}/escalations/${id}`;
    case "report":
      return `${base}/reports/${id}`;
    default:
      return null;
  }
}

/** Addresses by "noun:id", for those subjects that have a page. */
export function placesOf(
  program: Program,
  refs: Iterable<{ readonly noun: string; readonly id: string }>,
): Readonly<Record<string, string>> {
  const places: Record<string, string> = {};
  for (const { noun, id } of refs) {
    const place = placeOf(program, noun, id);
    if (place !== null) places[`${noun}:${id}`] = place;
  }
  return places;
}

/** What an id as people write it speaks about ("DL15", "E-1"); null when the program has nothing of that id. */
export function subjectNamed(program: Program, id: string): Ref | null {
  if (id.trim() === program.id) return { noun: "facts", id: program.id };
  const written = id.trim().toUpperCase();
  const noun = tableNouns.find((one) => program[one].has(written));
  return noun ? { noun, id: written } : null;
}
