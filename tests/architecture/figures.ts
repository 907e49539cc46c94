/**
 * `npm run figures -- [--list] [WORD …]`: how far the sources are from the design, one figure a line beside its target.
 * With `--list` also each place that counts; with words only the figures whose name has one of them.
 */
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import ts from "typescript";
import { table } from "../bench/numbers.ts";
import { assertionsIn } from "./assertions.ts";
import { countedNouns, notCounts } from "./counted-words.ts";
import { circlesIn, importsOf, reachedFrom } from "./import-graph.ts";
import { filesWithRoles, isWithin } from "./role-names.ts";
import { filesIn, linesOf, placesOf, readSources } from "./sources.ts";

interface Figure {
  readonly name: string;
  readonly today: string | number;
  /** A dash where none is agreed. */
  readonly target: string;
  readonly places: readonly string[];
}

const sources = readSources();
const imports = importsOf(sources);
const components = sources.filter(({ file }) => /^components\/.*\.tsx$/.test(file));

/** A figure that counts places. */
const counting = (name: string, target: string, places: readonly string[]): Figure => ({
  ...{ name, target, places },
  today: places.length,
});

const formFiles = (): Figure =>
  counting("form files in lib/forms", "0", filesIn(["lib"], /^lib\/forms\/.*\.ts$/));

const actionFiles = (): Figure =>
  counting("action files in app", "0 or 1", filesIn(["app"], /\/actions\.ts$/));

const actionInterfaces = (): Figure =>
  counting(
    "interfaces named …Actions",
    "0",
    placesOf(
      sources,
      (node) =>
        (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) &&
        node.name.text.endsWith("Actions"),
    ),
  );

function componentsInOneFolder(): Figure {
  const folders = components.map(({ file }) => dirname(file));
  const sizes = [...new Set(folders)].map((folder) => ({
    folder,
    count: folders.filter((one) => one === folder).length,
  }));
  const over = sizes.filter(({ count }) => count > 25).sort((a, b) => b.count - a.count);
  return {
    name: "components in the largest folder",
    today: Math.max(...sizes.map(({ count }) => count)),
    target: "≤ 25",
    places: over.map(({ folder, count }) => `${folder}: ${count}`),
  };
}

/** However far a page is from the component that it shows; a layout's components serve many pages. */
function componentsOfOnePage(): Figure {
  const entries = sources.filter(({ file }) => /^app\/.*\.tsx$/.test(file));
  const reached = entries
    .filter(({ file }) =>
      /(^|\/)(page|layout|error|global-error|not-found|loading)\.tsx$/.test(file),
    )
    .map(({ file }) => ({ file, reaches: reachedFrom(file, imports) }));
  const ofOnePage = components.filter(({ file }) => {
    const [one, another] = reached.filter(({ reaches }) => reaches.has(file));
    return one?.file.endsWith("page.tsx") && another === undefined;
  });
  return counting(
    "components that serve one page only",
    "–",
    ofOnePage.map(({ file }) => file),
  );
}

const longFunctions = (): Figure =>
  counting(
    "functions over 50 lines",
    "≤ 60",
    placesOf(
      sources,
      (node, source) =>
        ts.isFunctionLike(node) &&
        "body" in node &&
        node.body !== undefined &&
        linesOf(node, source) > 50,
    ),
  );

const circles = (): Figure =>
  counting(
    "circles of imports, types too",
    "0",
    circlesIn(imports).map((files) => files.join(" ↔ ")),
  );

const assertions = (): Figure =>
  counting("`as` outside permitted places", "0", assertionsIn(sources));

const writtenUrls = (): Figure =>
  counting(
    "hand-written URLs",
    "0",
    placesOf(
      sources.filter(({ file }) => !/(^|\/)routes\.ts$/.test(file)),
      (node) =>
        (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) &&
        !ts.isLiteralTypeNode(node.parent) &&
        node.text.startsWith("/programs/"),
    ),
  );

const handMadePlurals = (): Figure =>
  counting(
    "hand-made plurals",
    "0",
    placesOf(
      sources.filter(
        ({ file }) => file !== "lib/domain/wording.ts" && notCounts[file] === undefined,
      ),
      (node) => choosesByOne(node) || gluesNoun(node),
    ),
  );
/** `count === 1 ? "is" : "are"`. */
const choosesByOne = (node: ts.Node): boolean =>
  ts.isConditionalExpression(node) &&
  /[!=]== 1$/.test(node.condition.getText()) &&
  [node.whenTrue, node.whenFalse].every(
    (word) => ts.isStringLiteralLike(word) || ts.isTemplateExpression(word),
  );
const beginsWithNoun = new RegExp(`^\\s+(${countedNouns})\\b`, "i");
const plainNumber = /^(?!counted)[\w.]+$/;
/** A number and a noun side by side, in a template or between tags; "3 of 12 points" is said of what never is one. */
function gluesNoun(node: ts.Node): boolean {
  const ofAll = /(\b(of|all) |\/)$/i;
  if (ts.isTemplateSpan(node)) {
    const before = node.parent.templateSpans[node.parent.templateSpans.indexOf(node) - 1];
    const text = before === undefined ? node.parent.head.text : before.literal.text;
    return (
      plainNumber.test(node.expression.getText()) &&
      beginsWithNoun.test(node.literal.text) &&
      !ofAll.test(text)
    );
  }
  if (!ts.isJsxExpression(node) || !("children" in node.parent)) return false;
  const children = node.parent.children;
  const at = children.indexOf(node);
  const [before, after] = [children[at - 1], children[at + 1]];
  return (
    plainNumber.test(node.expression?.getText() ?? "") &&
    after !== undefined &&
    ts.isJsxText(after) &&
    beginsWithNoun.test(after.text) &&
    !(before !== undefined && ts.isJsxText(before) && ofAll.test(before.text))
  );
}

/** Functions that other files can call, by whether a doc comment stands above them. */
function documented(name: string, path: RegExp): Figure {
  const within = sources.filter(({ file }) => path.test(file));
  const all = placesOf(within, isExportedFunction);
  const lacking = placesOf(
    within,
    (node) => isExportedFunction(node) && ts.getJSDocCommentsAndTags(node).length === 0,
  );
  const share = Math.floor((100 * (all.length - lacking.length)) / all.length);
  return { name, today: `${share}%`, target: "≥ 90%", places: lacking };
}
/** Exported functions that throw, and whose doc comment does not say so. */
function silentThrows(): Figure {
  const throws = (node: ts.Node): boolean =>
    ts.isThrowStatement(node) ||
    (ts.forEachChild(node, (child) => throws(child) || undefined) ?? false);
  const says = (node: ts.Node): boolean =>
    ts.getJSDocCommentsAndTags(node).some((doc) => doc.getText().includes("@throws"));
  return counting(
    "exported functions that throw and don't say so",
    "0",
    placesOf(sources, (node) => isExportedFunction(node) && throws(node) && !says(node)),
  );
}

function isExportedFunction(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node)) return isExported(node);
  if (!ts.isVariableDeclaration(node) || !ts.isVariableStatement(node.parent.parent)) return false;
  const { initializer, type } = node;
  const callable =
    (type !== undefined && ts.isFunctionTypeNode(type)) ||
    (initializer !== undefined &&
      (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)));
  return callable && isExported(node.parent.parent);
}
const isExported = (node: ts.FunctionDeclaration | ts.VariableStatement): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

function linesWithoutTests(): Figure {
  const lines = sources.map(({ file, text }) => ({
    file,
    count: text.trimEnd().split("\n").length,
  }));
  return {
    name: "lines of app, components and lib without tests",
    today: lines.reduce((sum, { count }) => sum + count, 0),
    target: "≤ 71000",
    places: ["app", "components", "lib"].map((folder) => {
      const within = lines.filter(({ file }) => file.startsWith(`${folder}/`));
      return `${folder}: ${within.reduce((sum, { count }) => sum + count, 0)}`;
    }),
  };
}

const literalWeights = (): Figure =>
  counting(
    "literal weights in the order of Today",
    "0",
    placesOf(
      sources.filter(({ file }) => /\/views\/needs-[a-z-]+\.ts$/.test(file)),
      // Nothing added is no weight.
      (node) => ts.isNumericLiteral(node) && node.text !== "0" && isWithin(node, isWeight),
    ),
  );
const isWeight = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) && ["weight", "order"].includes(node.name.getText());

const filesDeciding = (): Figure =>
  counting("files that decide by a role outside the tables", "0", filesWithRoles(sources));

const { values, positionals } = parseArgs({
  options: { list: { type: "boolean", default: false } },
  allowPositionals: true,
});
const figures = [
  formFiles(),
  actionFiles(),
  actionInterfaces(),
  componentsInOneFolder(),
  componentsOfOnePage(),
  longFunctions(),
  circles(),
  assertions(),
  writtenUrls(),
  handMadePlurals(),
  documented("exported functions with a doc comment: domain", /^lib\/domain\//),
  documented("exported functions with a doc comment: views", /^lib\/domain\/.*views\//),
  documented("exported functions with a doc comment: forecast", /^lib\/forecast\//),
  silentThrows(),
  linesWithoutTests(),
  literalWeights(),
  filesDeciding(),
].filter(({ name }) => positionals.length === 0 || positionals.some((word) => name.includes(word)));

console.log(
  table([
    ["figure", "today", "target"],
    ...figures.map(({ name, today, target }) => [name, today, target]),
  ]),
);
if (values.list)
  for (const { name, places } of figures) console.log(`\n${name}\n  ${places.join("\n  ")}`);
