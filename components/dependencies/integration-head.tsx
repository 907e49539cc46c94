import type { IntegrationBoard } from "#domain";
import { counted, routes } from "#domain";
import { PageHead } from "#kit/page-head";
import { Tabs } from "#kit/tabs";
import { Day } from "../shared/day.tsx";

/** Which sprint, and where its streams touch, in a sentence. */
export function IntegrationHead({ board, program }: { board: IntegrationBoard; program: string }) {
  const { sprint, sprints, touches, atRisk, settled, sprintWords } = board;
  const worst = touches.find(({ standing }) => standing === "MISSED" || standing === "AT_RISK");
  return (
    <>
      <Tabs
        label="Sprints"
        tabs={sprints.map(({ number, current }) => ({
          href: `${routes.integration(program)}?sprint=${number}`,
          label: `Sprint ${number}`,
          current,
        }))}
      />
      <PageHead
        title={sprint ? `Integration in sprint ${sprint.number}` : "Integration"}
        lead={
          sprint ? (
            <>
              <Day day={sprint.startDay} /> to <Day day={sprint.endDay} />
              {sprintWords ? ` · ${sprintWords}` : ""} · as of <Day day={board.today} />
            </>
          ) : undefined
        }
        answer={
          sprint ? (
            <p>
              {touches.length === 0 ? (
                "No stream waits for another in this sprint."
              ) : (
                <>
                  Streams touch in <strong>{counted(touches.length, "place")}</strong>:{" "}
                  {counted(settled, "is", "are")} settled,{" "}
                  <strong>{counted(atRisk, "is", "are")} at risk</strong>.{" "}
                  {worst ? (
                    <>
                      First of them: {worst.toStreamName} waits for {worst.fromStreamName} with{" "}
                      {worst.fromId ?? worst.what}.
                    </>
                  ) : null}
                </>
              )}
            </p>
          ) : (
            <p>There is no sprint yet. Create one under Sprints and place deliverables into it.</p>
          )
        }
      />
    </>
  );
}
