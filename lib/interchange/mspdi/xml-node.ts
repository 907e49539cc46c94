/** Foreign elements, read with care. */
import type { ElementName } from "./element-names.ts";

/** A parsed element: text, or named children. Foreign, so every access is checked. */
export type XmlNode = unknown;

/** The child element of that name, or undefined. */
export function child(node: XmlNode, name: ElementName | "#text" | "#cdata"): XmlNode {
  return isElement(node) && Object.hasOwn(node, name) ? node[name] : undefined;
}

function isElement(node: XmlNode): node is Readonly<Record<string, XmlNode>> {
  return typeof node === "object" && node !== null;
}

/** All children of that name, in order. */
export function children(node: XmlNode, name: ElementName): readonly XmlNode[] {
  const found = child(node, name);
  if (found === undefined || found === "") return [];
  return Array.isArray(found) ? found : [found];
}

/** The text of a child, references resolved; null when absent or blank. */
export function textOf(node: XmlNode, name: ElementName): string | null {
  const found = child(node, name);
  const first = Array.isArray(found) ? found[0] : found;
  const text = ownText(first);
  return text === null || text.trim() === "" ? null : text;
}

function ownText(node: XmlNode): string | null {
  if (typeof node === "string") return resolve(node);
  if (typeof node !== "object" || node === null) return null;
  const plain = child(node, "#text");
  const cdata = child(node, "#cdata");
  const raw = Array.isArray(cdata)
    ? cdata.filter((part) => typeof part === "string").join("")
    : cdata;
  const text =
    (typeof plain === "string" ? resolve(plain) : "") + (typeof raw === "string" ? raw : "");
  return text === "" ? null : text;
}

const predefined: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The five predefined references and character numbers; anything else stays as written. */
export function resolve(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name) return predefined[name.toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      const allowed = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
      return allowed && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
    },
  );
}

export function numberOf(node: XmlNode, name: ElementName): number | null {
  const text = textOf(node, name)?.trim();
  if (text === undefined || !/^-?\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** `1` or `true`. */
export function isSet(node: XmlNode, name: ElementName): boolean {
  const text = textOf(node, name)?.trim().toLowerCase();
  return text === "1" || text === "true";
}
