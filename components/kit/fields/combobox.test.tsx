import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CheckGroup } from "./check-group.tsx";
import { SelectField } from "./field.tsx";
import { ManyField } from "./many-field.tsx";
import { Refill } from "./refill.tsx";

const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `DL${at}`, label: `DL${at} Title ${at}` }));

const options = (html: string) => [...html.matchAll(/<option value="([^"]*)"/g)].map(([, v]) => v);
const selected = (html: string) =>
  [...html.matchAll(/<option value="([^"]*)" selected=""/g)].map(([, value]) => value);

describe("one of a long list, before a script is there", () => {
  const field = (props: Partial<Parameters<typeof SelectField>[0]> = {}) =>
    renderToStaticMarkup(
      <SelectField id="f" name="fromId" label="From" choices={choices(40)} required {...props} />,
    );

  test("is a native select with every option, its label and its rules", () => {
    const html = field({ defaultValue: "DL7", hint: "What it waits for" });
    expect(options(html)).toHaveLength(40);
    expect(selected(html)).toEqual(["DL7"]);
    expect(html).toMatch(/<select[^>]* id="f"[^>]*>/);
    expect(html).toMatch(/<select[^>]* required=""/);
    expect(html).toMatch(/<select[^>]* aria-describedby="f-hint"/);
    expect(html).toContain('<label for="f"');
    expect(html).not.toContain('role="combobox"');
    expect(html).not.toMatch(/<select[^>]* hidden/);
  });

  test("keeps a stored value that is no longer offered, and its name", () => {
    const html = field({ defaultValue: "M1", stored: "Ida Voss (left)" });
    expect(html).toContain('<option value="M1" selected="">Ida Voss (left)</option>');
  });

  test("shows again what was entered", () => {
    const html = renderToStaticMarkup(
      <Refill value={{ fromId: ["DL9"] }}>
        <SelectField name="fromId" label="From" choices={choices(40)} defaultValue="DL7" />
      </Refill>,
    );
    expect(selected(html)).toEqual(["DL9"]);
  });
});

describe("several of a long list", () => {
  const field = (defaultValue: readonly string[]) =>
    renderToStaticMarkup(
      <ManyField
        name="ids"
        label="Deliverables"
        choices={choices(40)}
        defaultValue={defaultValue}
        stored={[{ value: "DL99", label: "DL99 Dropped since" }]}
      />,
    );

  test("is a native list for several without a script, and reserves the room of its field with one", () => {
    const html = field(["DL3", "DL5"]);
    expect(html).toMatch(/<select[^>]* multiple="" name="ids"/);
    expect(html).toMatch(/<select[^>]* class="[^"]*hidden [^"]*noscript:block/);
    expect(options(html)).toHaveLength(40);
    expect(selected(html)).toEqual(["DL3", "DL5"]);
    expect(html).toContain('role="combobox"');
  });

  test("names each chosen one and its way out", () => {
    const html = field(["DL3", "DL99"]);
    expect(html).toContain('aria-label="Remove DL3 Title 3"');
    expect(html).toContain('aria-label="Remove DL99 Dropped since"');
    expect(html).not.toContain('aria-label="Remove DL4 Title 4"');
    expect(selected(html)).toEqual(["DL3", "DL99"]);
  });

  test("shows again what was entered, also where everything was taken out", () => {
    const again = (entered: Readonly<Record<string, readonly string[]>>) =>
      renderToStaticMarkup(
        <Refill value={entered}>
          <ManyField name="ids" label="All" choices={choices(40)} defaultValue={["DL1"]} />
        </Refill>,
      );
    expect(selected(again({ ids: ["DL2", "DL4"] }))).toEqual(["DL2", "DL4"]);
    expect(selected(again({}))).toEqual([]);
  });

  test.each([
    [15, 15],
    [16, 0],
  ])("a group of %i choices has %i boxes", (count, boxes) => {
    const html = renderToStaticMarkup(
      <CheckGroup name="ids" legend="Who" choices={choices(count)} checked={["DL1"]} />,
    );
    expect(html.split(`type="checkbox"`).length - 1).toBe(boxes);
  });
});
