import { oneLine } from "../foreign-text.ts";
import type { PlanActivity } from "../plan-draft.ts";
import type { XmlNode } from "./xml-node.ts";
import { child, children, textOf } from "./xml-node.ts";

/** A field the plan's author added: its heading, and what coded values mean. */
export interface CustomField {
  readonly heading: string;
  readonly meanings: ReadonlyMap<string, string>;
}

/** Definitions by field number, under the author's name for them. */
export function readCustomFields(project: XmlNode): ReadonlyMap<string, CustomField> {
  const fields = new Map<string, CustomField>();
  const definitions = [
    ...children(child(project, "ExtendedAttributes"), "ExtendedAttribute"),
    ...children(child(project, "OutlineCodes"), "OutlineCode"),
  ];
  for (const definition of definitions) {
    const id = textOf(definition, "FieldID")?.trim();
    const heading = oneLine(textOf(definition, "Alias") ?? textOf(definition, "FieldName") ?? "");
    if (!id || heading === "") continue;
    const meanings = new Map<string, string>();
    for (const value of children(child(definition, "Values"), "Value")) {
      const valueId = textOf(value, "ValueID")?.trim();
      const meaning = oneLine(textOf(value, "Value") ?? textOf(value, "Description") ?? "");
      if (valueId && meaning) meanings.set(valueId, meaning);
    }
    fields.set(id, { heading, meanings });
  }
  return fields;
}

/** What one activity says in those fields. */
export function customValues(
  node: XmlNode,
  fields: ReadonlyMap<string, CustomField>,
): PlanActivity["columns"] {
  const values = new Map<string, string[]>();
  for (const entry of [...children(node, "ExtendedAttribute"), ...children(node, "OutlineCode")]) {
    const field = fields.get(textOf(entry, "FieldID")?.trim() ?? "");
    if (!field) continue;
    const meaning = field.meanings.get(textOf(entry, "ValueID")?.trim() ?? "");
    const value = oneLine(meaning ?? textOf(entry, "Value") ?? "");
    if (value) values.set(field.heading, [...(values.get(field.heading) ?? []), value]);
  }
  return Object.fromEntries(values);
}
