/** Files in which a role is named, other than in the tables that say what roles are for. */
import ts from "typescript";
import { programRoles } from "#domain";
import { placesOf, type Source } from "./sources.ts";

/** The closed list, who may write, who may read, who is tied to what, and which duty falls to whom. */
const tables = /^lib\/domain\/(vocabulary|authority|access|relations|duties)\.ts$/;
const roles: readonly string[] = programRoles;

/** A rule names who may override it; every other role in the code decides something. */
export const filesWithRoles = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(
      (source) =>
        !tables.test(source.file) &&
        placesOf(
          [source],
          (node) =>
            ts.isStringLiteralLike(node) &&
            roles.includes(node.text) &&
            !ts.isLiteralTypeNode(node.parent) &&
            !isWithin(node, namesOverriders),
        ).length > 0,
    )
    .map(({ file }) => file);

const namesOverriders = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) && node.name.getText() === "overridableBy";

/** Whether the node or one around it is what is asked for. */
export const isWithin = (node: ts.Node, asked: (node: ts.Node) => boolean): boolean =>
  asked(node) || (node.parent !== undefined && isWithin(node.parent, asked));
