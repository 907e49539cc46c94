import type { Metadata } from "next";
import { ask } from "#ask";
import { BoardPart } from "#components/dependencies/board-part";
import { DelayPart } from "#components/dependencies/delay-part";
import { Dependencies, dependencyQuery, partOf } from "#components/dependencies/dependencies";
import { ListPart } from "#components/dependencies/list-part";
import { ResponsesPart } from "#components/dependencies/responses-part";
import { openedBy } from "#components/shared/on-demand";
import { dependencyBoard, dependencyPage, noticeList, parseDay, slipPreview } from "#domain";
import { wordsIn } from "../words-in.ts";

export const metadata: Metadata = { title: "Dependencies" };

/** What is waited for: as a board, as a list, what moves if one comes late, and what leads answered to that. */
export default async function DependenciesPage({
  params,
  searchParams,
}: PageProps<"/programs/[program]/dependencies">) {
  const { program, situation } = await ask((await params).program);
  const { slug } = program.facts;
  const search = await searchParams;
  const asked = wordsIn(search, ["part", "show", "stream", "page", "from", "slip", "to"]);
  const part = partOf(asked, openedBy(search).names);
  const opened = openedBy({ ...search, part });
  const query = dependencyQuery(asked, opened.names, program.workstream);
  const view = dependencyPage(program, query, situation);
  const shown = { program: slug, query, opened, view };
  const notices = noticeList(program, situation);
  const from = asked.from ?? null;
  const slipId = asked.slip?.toUpperCase() ?? null;
  const to = parseDay(asked.to ?? "");
  return (
    <Dependencies {...shown} part={part} notices={notices}>
      {part === "board" ? (
        <BoardPart
          {...shown}
          from={from}
          board={dependencyBoard(program, { from, ...query }, situation)}
        />
      ) : part === "list" ? (
        <ListPart {...shown} />
      ) : part === "delay" ? (
        <DelayPart
          {...shown}
          slipId={slipId}
          slip={slipId ? slipPreview(program, slipId, to, situation) : null}
        />
      ) : (
        <ResponsesPart notices={notices} program={slug} />
      )}
    </Dependencies>
  );
}
