import { describe, expect, test } from "vitest";
import { closingHref, openedBy, openingHref } from "./on-demand.tsx";

describe("what an address opens", () => {
  test("one form, several, or none", () => {
    expect(openedBy({}).names).toEqual([]);
    expect(openedBy({ open: "edit" }).names).toEqual(["edit"]);
    expect(openedBy({ open: ["edit", "log-DL15"] }).names).toEqual(["edit", "log-DL15"]);
  });

  test("opening one more keeps what is open and the rest of the search", () => {
    const opened = openedBy({ stream: "W1", open: "log-DL15", show: ["a", "b"] });
    expect(openingHref(opened, "log-DL16")).toBe(
      "?stream=W1&show=a&show=b&open=log-DL15&open=log-DL16#log-DL16",
    );
    expect(openingHref(openedBy({}), "edit")).toBe("?open=edit#edit");
  });

  test("closing one leaves the others open, and the rest of the search", () => {
    const opened = openedBy({ part: "list", open: ["DP-2", "new"] });
    expect(closingHref(opened, "DP-2")).toBe("?part=list&open=new");
    expect(closingHref(openedBy({ part: "list", open: "DP-2" }), "DP-2")).toBe("?part=list");
  });

  test("what is said twice or with signs of an address stays one value", () => {
    expect(openingHref(openedBy({ q: "a&open=b" }), "edit")).toBe("?q=a%26open%3Db&open=edit#edit");
  });

  test("an address never grows without end", () => {
    const names = Array.from({ length: 50 }, (_, at) => `log-DL${at}`);
    const again = openingHref(openedBy({ open: names }), "edit");
    expect(again.match(/open=/g)).toHaveLength(12);
    expect(again).toContain("open=log-DL49&open=edit");
  });
});
