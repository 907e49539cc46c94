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
        title={sprint ? `Integration review of sprint ${sprint.number}` : "Integration review"}
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
                "No stream waits for another stream in this sprint."
              ) : (
                <>
                  <strong>{counted(touches.length, "link")}</strong> between streams:{" "}
                  {counted(settled, "is", "are")} resolved,{" "}
                  <strong>{counted(atRisk, "is", "are")} at risk</strong>.{" "}
                  {worst ? (
                    <>
                      Most urgent: {worst.toStreamName} waits for {worst.fromId ?? worst.what} from{" "}
                      {worst.fromStreamName}.
                    </>
                  ) : null}
                </>
              )}
            </p>
          ) : (
            <p>No sprint yet. Create one under Sprints and add deliverables to it.</p>
          )
        }
      />
    </>
  );
}

/** What is at risk first; the board and the reviews beside it. */
export function IntegrationTabs({
  board,
  program,
  tab,
}: {
  board: IntegrationBoard;
  program: string;
  tab: string | undefined;
}) {
  const here = `${routes.integration(program)}?${board.sprint ? `sprint=${board.sprint.number}&` : ""}tab=`;
  const others = [
    { name: "board", label: "Streams and pillars" },
    { name: "reviews", label: "Reviews" },
  ];
  const known = others.some(({ name }) => name === tab);
  return (
    <Tabs
      label="Parts of the integration review"
      tabs={[
        { href: `${here}risk`, label: "What is at risk", current: !known },
        ...others.map(({ name, label }) => ({
          href: `${here}${name}`,
          label,
          current: name === tab,
        })),
      ]}
    />
  );
}
