import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Badge } from "./badge.tsx";
import { Button } from "./button.tsx";
import { StackedBar } from "./charts/bar.tsx";
import { ChartDrawing } from "./charts/chart-drawing.tsx";
import { ChartFrame } from "./charts/chart-frame.tsx";
import { CheckboxField, RadioField, SelectField, TextField } from "./fields/field.tsx";
import { FormRow, Refill } from "./fields/refill.tsx";
import { Notice } from "./notice.tsx";
import { Cell, Row, Table } from "./table.tsx";
import type { Tone } from "./tone.tsx";

const tones: Tone[] = ["on-track", "at-risk", "off-track", "not-started", "complete", "blocked"];

describe("a status", () => {
  test("has six shapes that differ without colour, and always its word", () => {
    const drawn = tones.map((tone) => renderToStaticMarkup(<Badge tone={tone}>word</Badge>));
    const shapes = drawn.map((html) => /<svg[^>]*>(.*)<\/svg>/.exec(html)?.[1]);
    expect(new Set(shapes).size).toBe(tones.length);
    for (const html of drawn) expect(html).toContain("word</span>");
  });

  test("is read out with its numbers when it is a part of a bar", () => {
    const html = renderToStaticMarkup(
      <StackedBar
        label="People"
        parts={[
          { tone: "complete", label: "done", value: 4 },
          { tone: "at-risk", label: "at risk", value: 0 },
          { tone: "not-started", label: "to come", value: 2 },
        ]}
      />,
    );
    expect(html).toContain('aria-label="People: 4 done, 2 to come"');
  });
});

describe("a blocked button", () => {
  const html = renderToStaticMarkup(
    <Button type="submit" blockedBy="why">
      Submit
    </Button>,
  );

  test("says why, keeps the focus and sends nothing", () => {
    expect(html).toContain('aria-disabled="true"');
    expect(html).toContain('aria-describedby="why"');
    expect(html).toContain('type="button"');
    expect(html).not.toMatch(/\sdisabled=/);
  });

  test("is no different from others when nothing stands in the way", () => {
    const free = renderToStaticMarkup(<Button type="submit">Submit</Button>);
    expect(free).toContain('type="submit"');
    expect(free).not.toContain("aria-disabled=");
  });
});

describe("a field", () => {
  test("ties label, hint and error to its control", () => {
    const html = renderToStaticMarkup(
      <TextField
        id="day"
        label="Day"
        name="day"
        hint="A working day"
        error="We couldn't read this date."
      />,
    );
    expect(html).toContain('<label for="day"');
    expect(html).toContain('aria-describedby="day-hint day-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('<p id="day-error"');
  });

  test("does without what is not there", () => {
    const html = renderToStaticMarkup(<CheckboxField id="b" name="b" label="Blocked" />);
    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid");
  });

  test("keeps a stored value that is no longer offered, and its name", () => {
    const select = (defaultValue: string) =>
      renderToStaticMarkup(
        <SelectField
          name="owner"
          label="Owner"
          defaultValue={defaultValue}
          stored="Ida Voss (left)"
          choices={[
            { value: "", label: "Nobody" },
            { value: "M2", label: "Jon Wulff" },
          ]}
        />,
      );
    expect(select("M1")).toContain('<option value="M1" selected="">Ida Voss (left)</option>');
    for (const offered of ["", "M2"]) expect(select(offered)).not.toContain("(left)");
  });

  test("of a row shows what was entered in its row, blanks included", () => {
    const html = renderToStaticMarkup(
      <Refill value={{ part: ["One", "", "Three"] }}>
        {["a", "b", "c"].map((key, at) => (
          <FormRow key={key} at={at}>
            <TextField name="part" label={key} defaultValue="Stored" />
          </FormRow>
        ))}
      </Refill>,
    );
    const shown = [...html.matchAll(/value="([^"]*)"/g)].map(([, value]) => value);
    expect(shown).toEqual(["One", "", "Three"]);
  });

  test("keeps a blocked choice in sight with its reason, and out of reach", () => {
    const html = renderToStaticMarkup(
      <RadioField
        name="outcome"
        legend="Outcome"
        choices={[
          { value: "go", label: "Go", blocked: "A-12 refuses" },
          { value: "stop", label: "Stop" },
        ]}
      />,
    );
    const [, go = "", stop = ""] = html.split("<input");
    expect(go).toMatch(/\sdisabled=""/);
    expect(go).toContain("A-12 refuses");
    expect(go).toMatch(/aria-describedby="[^"]+-go-below"/);
    expect(stop).not.toMatch(/\sdisabled=""/);
  });
});

describe("a notice", () => {
  test.each([
    ["stop", "alert"],
    ["done", "status"],
  ] as const)("of tone %s is read out as %s when it answers an action", (tone, role) => {
    expect(renderToStaticMarkup(<Notice live tone={tone} title="Said" />)).toContain(
      `role="${role}"`,
    );
    expect(renderToStaticMarkup(<Notice tone={tone} title="Said" />)).not.toContain("role=");
  });
});

describe("a table and a chart", () => {
  test("a table has a caption, column heads and a cell that names the row", () => {
    const html = renderToStaticMarkup(
      <Table
        caption="Streams"
        columns={[
          { key: "s", label: "Stream", sort: { href: "?by=name", now: "ascending" } },
          { key: "n", label: "Accepted", numeric: true },
        ]}
      >
        <Row>
          <Cell head>W1</Cell>
          <Cell numeric>4</Cell>
        </Row>
      </Table>,
    );
    expect(html).toMatch(/<caption[^>]*>Streams/);
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('scope="row"');
  });

  test("a chart comes with the same figures as a table", () => {
    const html = renderToStaticMarkup(
      <ChartFrame
        title="Accepted points"
        twin={{
          columns: [{ label: "Day" }, { label: "Points", numeric: true }],
          rows: [["6", 14]],
        }}
      >
        <ChartDrawing
          chart={{
            label: "Burn-up",
            axis: "Day",
            unit: { one: "point", many: "points" },
            source: "",
            places: ["6"],
            series: [{ name: "accepted", kind: "line", values: [14] }],
          }}
        />
      </ChartFrame>,
    );
    expect(html).toContain('role="img" aria-label="Burn-up"');
    expect(html).toMatch(/<td[^>]*>14<\/td>/);
  });
});
