/** The product's own sources, parsed, for whatever measures them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface Source {
  /** From the top of the tree. */
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Files of these folders with one of the endings, without tests, fixtures and generated code. */
export const filesIn = (folders: readonly string[], ending: RegExp): readonly string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    )
    .filter((file) => ending.test(file) && !/\.(test|fixture)\.tsx?$|\/generated\//.test(file))
    .sort();

export function readSources(): readonly Source[] {
  return filesIn(["app", "components", "lib"], /\.tsx?$/).map((file) => {
    const text = readFileSync(file, "utf8");
    return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
  });
}

/** The places of all nodes that are asked for, as file:line. */
export function placesOf(
  sources: readonly Source[],
  wanted: (node: ts.Node, source: Source) => boolean,
): readonly string[] {
  return sources.flatMap((source) => {
    const places: string[] = [];
    const visit = (node: ts.Node): void => {
      if (wanted(node, source)) places.push(`${source.file}:${firstLine(node, source) + 1}`);
      ts.forEachChild(node, visit);
    };
    visit(source.tree);
    return places;
  });
}

/** Counted from 0. */
const firstLine = (node: ts.Node, { tree }: Source): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;

export const linesOf = (node: ts.Node, source: Source): number =>
  source.tree.getLineAndCharacterOfPosition(node.end).line - firstLine(node, source) + 1;
