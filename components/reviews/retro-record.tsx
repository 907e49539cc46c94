import type { RetroRecord as Record } from "#domain";
import { wordFor } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { Day } from "../shared/day.tsx";
import { ActionFacts } from "./retro-action-facts.tsx";

/** A retrospective as it was recorded. Who said what is not told. */
export function RetroRecord({ record, program }: { record: Record; program: string }) {
  const { participants, points, actions } = record;
  const well = points.filter(({ kind }) => kind === "WENT_WELL");
  const problems = points.filter(({ kind }) => kind === "PROBLEM");
  return (
    <DefinitionList
      rows={[
        {
          name: "Held",
          value: (
            <>
              <Day day={record.day} />
              {record.closedAt === null ? "; still open" : ""}
            </>
          ),
        },
        {
          name: "Who took part",
          value:
            participants.length === 0
              ? "Nobody is named."
              : participants
                  .map(({ name, kind }) => `${name} (${wordFor(kind).toLowerCase()})`)
                  .join(", "),
        },
        {
          name: "Went well",
          value:
            well.length === 0 ? (
              "Nothing was noted."
            ) : (
              <ul className="space-y-1">
                {well.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            ),
        },
        { name: "Problems", value: <Problems points={problems} /> },
        {
          name: "Actions",
          value:
            actions.length === 0 ? (
              "None was agreed."
            ) : (
              <ul className="space-y-2">
                {actions.map((line) => (
                  <li key={line.id}>
                    <ActionFacts line={line} program={program} />
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

export function Problems({ points }: { points: Record["points"] }) {
  if (points.length === 0) return "None was named.";
  return (
    <ul className="space-y-1">
      {points.map(({ id, text, theme, recommendation }) => (
        <li key={id}>
          {text}
          {theme ? <span className="text-soft"> ({theme})</span> : null}
          <span className="block text-soft">
            {recommendation ? `→ ${recommendation}` : "→ nothing is recommended yet"}
          </span>
        </li>
      ))}
    </ul>
  );
}
