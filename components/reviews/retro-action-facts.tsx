import type { RetroActionLine } from "#domain";
import { routes, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { TextLink } from "#kit/text-link";
import type { Tone } from "#kit/tone";

const tones: Record<RetroActionLine["state"], Tone> = {
  OPEN: "not-started",
  IN_PROGRESS: "on-track",
  DONE: "complete",
  DEFERRED: "at-risk",
  REJECTED: "not-started",
};

/** An action: what, whose, by when, how one will know, and its state. */
export function ActionFacts({ line, program }: { line: RetroActionLine; program: string }) {
  const moved = line.firstTargetSprint !== line.targetSprint;
  return (
    <>
      <p>
        <span className="mr-2 text-small text-soft">{line.id}</span>
        <span className="font-medium">{line.text}</span>{" "}
        <Badge tone={line.overdue ? "off-track" : tones[line.state]}>
          {line.overdue ? "Overdue" : wordFor(line.state)}
        </Badge>
      </p>
      <p className="text-small text-soft">
        {line.ownerName} · due in sprint {line.targetSprint}
        {moved ? `, at first in sprint ${line.firstTargetSprint}` : ""} · from {line.from}
        {line.rootCause ? ` · against ${wordFor(line.rootCause).toLowerCase()}` : ""}
        {line.carried ? (
          <>
            {" · in the plan of "}
            <TextLink href={routes.sprint(program, line.carried.sprint)}>
              sprint {line.carried.sprint}
            </TextLink>{" "}
            as {line.carried.deliverableId ?? "a working agreement"}
          </>
        ) : null}
      </p>
      <p className="text-small text-soft">We will know: {line.verification}</p>
      {line.shownBy ? <p className="text-small">Shown by: {line.shownBy}</p> : null}
      {line.reason ? (
        <p className="text-small">
          {line.state === "REJECTED" ? "Rejected" : "Deferred"}: {line.reason}
        </p>
      ) : null}
    </>
  );
}
