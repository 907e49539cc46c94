/** The small ways in which a source file can be made wrong, found with the TypeScript parser. */
import ts from "typescript";

export interface Mutation {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Offsets of `before` in the file. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** Per comparison: its opposite, and where it has a boundary, the boundary moved. */
const otherComparisons: Readonly<Record<string, readonly string[]>> = {
  "<": [">=", "<="],
  "<=": [">", "<"],
  ">": ["<=", ">="],
  ">=": ["<", ">"],
  "===": ["!=="],
  "!==": ["==="],
};
const otherConnectives: Readonly<Record<string, string>> = { "&&": "||", "||": "&&" };
/** Methods of lists whose answer is a list. */
const listMethods = ["map", "filter", "flatMap", "sort", "toSorted", "slice", "concat", "reverse"];

/** All mutations of one file. Types and string literals are left alone. */
export function mutationsOf(file: string, text: string): readonly Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    for (const after of replacementsOf(node)) {
      const start = node.getStart(source);
      const { line, character } = source.getLineAndCharacterOfPosition(start);
      const before = node.getText(source);
      found.push({
        ...{ file, line: line + 1, column: character + 1, start, end: node.end },
        ...{ before, after },
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The file with the mutation in it. */
export const mutated = (text: string, { start, end, after }: Mutation): string =>
  `${text.slice(0, start)}(${after})${text.slice(end)}`;

/** The file as it is, but each place notes its number whenever it is run (see `places-reached.ts`). */
export function probed(text: string, places: ReadonlyMap<number, Mutation>): string {
  const marks = [...places].flatMap(([number, { start, end }]) => [
    { at: start, mark: `(globalThis.placesReached?.add(${number}), ` },
    // Sorts before what begins at the same offset.
    { at: end - 0.5, mark: ")" },
  ]);
  return marks
    .sort((one, other) => other.at - one.at)
    .reduce((done, { at, mark }) => {
      const offset = Math.ceil(at);
      return done.slice(0, offset) + mark + done.slice(offset);
    }, text);
}

function replacementsOf(node: ts.Node): readonly string[] {
  return [
    ...(ts.isBinaryExpression(node) ? otherOperators(node) : []),
    ...(ts.isExpression(node) && isCondition(node) ? otherConditions(node) : []),
    ...(ts.isNumericLiteral(node) && !isName(node) && !isFiller(node) ? otherNumbers(node) : []),
    ...(ts.isExpression(node) && isResult(node) && isFilledList(node) ? ["[]"] : []),
    ...(ts.isCallExpression(node) && methodOf(node) === "filter" ? withoutFilter(node) : []),
  ];
}

function otherOperators({ left, operatorToken, right }: ts.BinaryExpression): readonly string[] {
  const operator = operatorToken.getText();
  const [one, other] = [left.getText(), right.getText()];
  const connective = otherConnectives[operator];
  if (connective !== undefined) return [`(${one}) ${connective} (${other})`];
  return (otherComparisons[operator] ?? []).map((comparison) => `${one} ${comparison} ${other}`);
}

/** Conditions of loops are no such places: forced, they would only run for ever. */
function isCondition(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  return (
    ts.isBinaryExpression(parent) && otherConnectives[parent.operatorToken.getText()] !== undefined
  );
}

function otherConditions(node: ts.Expression): readonly string[] {
  const compares =
    ts.isBinaryExpression(node) && otherComparisons[node.operatorToken.getText()] !== undefined;
  // The opposite of a comparison is among its other operators already.
  return ["true", "false", ...(compares ? [] : [`!(${node.getText()})`])];
}

const isName = (node: ts.NumericLiteral): boolean =>
  ts.isPropertyAssignment(node.parent) && node.parent.name === node;

/** In `list[place] ?? 0` the 0 only tells the compiler what it cannot know; it is never used. */
const isFiller = ({ parent }: ts.NumericLiteral): boolean =>
  ts.isBinaryExpression(parent) &&
  parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
  ts.isElementAccessExpression(parent.left);

const otherNumbers = (node: ts.NumericLiteral): readonly string[] => {
  const number = node.getText();
  return Number(number) === 0 ? [`${number} + 1`] : [`(${number} + 1)`, `(${number} - 1)`];
};

const isResult = ({ parent }: ts.Expression): boolean =>
  ts.isReturnStatement(parent) || ts.isArrowFunction(parent);

function isFilledList(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0;
  return ts.isCallExpression(node) && listMethods.includes(methodOf(node) ?? "");
}

const methodOf = ({ expression }: ts.CallExpression): string | null =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : null;

/** What stands before `?.` may be missing; what follows relies on that, so such a call stays. */
function withoutFilter(node: ts.CallExpression): readonly string[] {
  if (ts.isOptionalChain(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  return [node.expression.expression.getText()];
}
