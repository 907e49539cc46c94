/** Where the compiler is told a type rather than shown it. */
import ts from "typescript";
import { placesOf, type Source } from "./sources.ts";

/** Ids get their brand here, and rows of the database their type; both are checked on the way. */
const mayAssert =
  /^lib\/(domain\/engine\/ids\.ts|server\/store\/(tables\/)?([a-z-]+-)?tables\.ts)$/;

/** The places of `as` outside permitted files; `as const` is no assertion. */
export const assertionsIn = (sources: readonly Source[]): readonly string[] =>
  placesOf(
    sources.filter(({ file }) => !mayAssert.test(file)),
    // Of `a as unknown as B` only the whole counts.
    (node) => isAssertion(node) && !isAssertion(node.parent),
  );

const isAssertion = (node: ts.Node): boolean =>
  ts.isAssertionExpression(node) && !ts.isConstTypeReference(node.type);
