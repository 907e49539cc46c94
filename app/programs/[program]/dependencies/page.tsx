import type { Metadata } from "next";
import { ask } from "#ask";
import { BoardPart } from "#components/dependencies/board-part";
import { DelayPart } from "#components/dependencies/delay-part";
import { Dependencies, partOf } from "#components/dependencies/dependencies";
import { ListPart } from "#components/dependencies/list-part";
import { ResponsesPart } from "#components/dependencies/responses-part";
import { openedBy } from "#components/shared/on-demand";
import type { DependencyQuery } from "#domain";
import {
  dependencyBoard,
  dependencyFilters,
  dependencyPage,
  noticeList,
  parseDay,
  slipPreview,
} from "#domain";
import { wordsIn } from "../words-in.ts";

export const metadata: Metadata = { title: "Dependencies" };

/** What is waited for: as a board, as a list, what moves if one comes late, and what leads answered to that. */
export default async function DependenciesPage({
  params,
  searchParams,
}: PageProps<"/programs/[program]/dependencies">) {
  const { program, situation } = await ask((await params).program);
  const search = await searchParams;
  const asked = wordsIn(search, ["part", "show", "stream", "page", "from", "slip", "to"]);
  const { show, stream, page, from, slip, to } = asked;
  const part = partOf(asked, openedBy(search).names);
  const opened = openedBy({ ...search, part });
  const query: DependencyQuery = {
    show: dependencyFilters.find((name) => name === show) ?? "awaited",
    workstreamId: program.workstream.has(stream ?? "") ? (stream ?? null) : null,
    page: Number(page) || 1,
    openIds: opened.names,
    choosing: opened.names.includes("new") || opened.names.includes("choose"),
  };
  const slipId = slip?.toUpperCase() ?? null;
  const { slug } = program.facts;
  const view = dependencyPage(program, query, situation);
  const notices = noticeList(program, situation);
  const shown = { program: slug, query, opened, view };
  return (
    <Dependencies {...shown} part={part} notices={notices}>
      {part === "board" ? (
        <BoardPart
          {...shown}
          from={from ?? null}
          board={dependencyBoard(program, { from: from ?? null, ...query }, situation)}
        />
      ) : part === "list" ? (
        <ListPart {...shown} />
      ) : part === "delay" ? (
        <DelayPart
          {...shown}
          slipId={slipId}
          slip={slipId ? slipPreview(program, slipId, parseDay(to ?? ""), situation) : null}
        />
      ) : (
        <ResponsesPart notices={notices} program={slug} />
      )}
    </Dependencies>
  );
}
