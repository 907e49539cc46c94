import type { RetroRecord as Record } from "#domain";
import { wordFor } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { heldRow, listRow } from "./record-parts.tsx";
import { ActionFacts } from "./retro-action-facts.tsx";

/** A retrospective as it was recorded. Who said what is not shown. */
export function RetroRecord({ record, program }: { record: Record; program: string }) {
  const { participants, points, actions } = record;
  const well = points.filter(({ kind }) => kind === "WENT_WELL");
  const problems = points.filter(({ kind }) => kind === "PROBLEM");
  return (
    <DefinitionList
      rows={[
        heldRow(record),
        {
          name: "Who took part",
          value:
            participants.length === 0
              ? "Nobody is named."
              : participants
                  .map(({ name, kind }) => `${name} (${wordFor(kind).toLowerCase()})`)
                  .join(", "),
        },
        listRow("Went well", well, "Nothing was noted.", ({ text }) => text),
        listRow("Problems", problems, "None was named.", problemWords),
        listRow(
          "Actions",
          actions,
          "None was agreed.",
          (line) => <ActionFacts line={line} program={program} />,
          "space-y-2",
        ),
      ]}
    />
  );
}

const problemWords = ({ text, theme, recommendation }: Record["points"][number]) => (
  <>
    {text}
    {theme ? <span className="text-soft"> ({theme})</span> : null}
    <span className="block text-soft">
      {recommendation ? `→ ${recommendation}` : "→ no recommendation yet"}
    </span>
  </>
);
