/** Which of our files imports which; imports of types and `import()` count. */
import { relative } from "node:path";
import ts from "typescript";
import type { Source } from "./sources.ts";

export type Imports = ReadonlyMap<string, readonly string[]>;

export function importsOf(sources: readonly Source[]): Imports {
  const own = new Set(sources.map(({ file }) => file));
  const root = process.cwd();
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
  };
  const known = ts.createModuleResolutionCache(root, (name) => name, options);
  const resolved = (name: string, file: string): string | undefined =>
    ts.resolveModuleName(name, `${root}/${file}`, options, ts.sys, known).resolvedModule
      ?.resolvedFileName;
  return new Map(
    sources.map(({ file, text }) => [
      file,
      ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName: name }) => {
        const found = /^[.#]/.test(name) ? resolved(name, file) : undefined;
        const target = found === undefined ? "" : relative(root, found);
        return own.has(target) ? [target] : [];
      }),
    ]),
  );
}

/** Everything that a file imports, however far away, and itself. */
export function reachedFrom(file: string, imports: Imports): ReadonlySet<string> {
  const reached = new Set([file]);
  for (const one of reached) for (const next of imports.get(one) ?? []) reached.add(next);
  return reached;
}

/** Groups of files each of which imports all others of its group, however far away (Tarjan 1972). */
export function circlesIn(imports: Imports): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const place = order.size;
    order.set(file, place);
    open.push(file);
    let low = place;
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? low);
      lowest.set(file, low);
    }
    if (low === place) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}
