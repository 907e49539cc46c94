import { ask } from "#ask";
import { Dependencies } from "#components/dependencies/dependencies";
import type { DependencyQuery } from "#domain";
import {
  dependencyBoard,
  dependencyFilters,
  dependencyPage,
  noticeList,
  parseDay,
  slipPreview,
} from "#domain";

export const metadata = { title: "Dependencies" };

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** What is waited for, what comes late, and what moves if this slips. */
export default async function DependenciesPage({
  params,
  searchParams,
}: {
  params: Promise<{ program: string }>;
  searchParams: Search;
}) {
  const { program: slug } = await params;
  const { program, situation } = await ask(slug);
  const search = await searchParams;
  const one = (name: string): string | null => {
    const value = search[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const choose = one("needs") === null ? one("choose") : "new";
  const choosing = choose === "slip" || choose === "new" ? choose : null;
  const query: DependencyQuery = {
    show: dependencyFilters.find((name) => name === one("show")) ?? "awaited",
    workstreamId: program.workstream.has(one("stream") ?? "") ? one("stream") : null,
    page: Number(one("page")) || 1,
    openId: one("open"),
    choosing: choosing !== null,
  };
  const slipId = one("slip")?.toUpperCase() ?? null;
  const to = parseDay(one("to") ?? "");
  return (
    <Dependencies
      program={slug}
      query={query}
      from={one("from")}
      toId={one("needs") ?? ""}
      choosing={choosing}
      view={dependencyPage(program, query, situation)}
      board={dependencyBoard(program, { from: one("from"), ...query }, situation)}
      notices={noticeList(program, situation)}
      slipId={slipId}
      slip={slipId === null ? null : slipPreview(program, slipId, to, situation)}
    />
  );
}
