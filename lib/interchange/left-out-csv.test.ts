import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { leftOutCsv } from "./left-out-csv.ts";

test("the list opens in a spreadsheet: mark, line endings, quoted cells", () => {
  const text = leftOutCsv([
    { row: 3, key: "A-1", name: 'One, "two"', kind: "date", reason: "Not a date;\nsee row 3." },
    { row: null, key: null, name: null, kind: "calendar", reason: "Why" },
  ]);
  expect(text.startsWith("\ufeffRow,Key,Name,Kind,Reason\r\n".replaceAll(/(\w+)/g, '"$1"'))).toBe(
    true,
  );
  expect(parse(text, { bom: true }).slice(1)).toEqual([
    ["3", "A-1", 'One, "two"', "date", "Not a date;\nsee row 3."],
    ["", "", "", "calendar", "Why"],
  ]);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])("%j is no formula any more", (name) => {
  const text = leftOutCsv([{ row: 1, key: name, name, kind: "activity", reason: name }]);
  const [, cells] = parse(text, { bom: true });
  expect(cells).toEqual(["1", `'${name}`, `'${name}`, "activity", `'${name}`]);
});
