/** Which sign parts the whole from the decimals in a file's numbers. */
export type DecimalSign = "comma" | "point";

/** Decided by cells that can be read one way only; else by `leaning`. */
export function decimalSignOf(cells: readonly string[], leaning: DecimalSign): DecimalSign {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    const number = /\d[\d.,'’\s]*/.exec(cell)?.[0].trim() ?? "";
    if (/\.\d{3}.*,\d/.test(number) || /^\d+,(\d{1,2}|\d{4,})$/.test(number)) comma++;
    else if (/,\d{3}.*\.\d/.test(number) || /^\d+\.(\d{1,2}|\d{4,})$/.test(number)) point++;
  }
  return comma === point ? leaning : comma > point ? "comma" : "point";
}

/** A finite number as a file of that style writes it: 1.500,5 or 1,500.5, with or without blanks between thousands; null for others. */
export function readNumber(text: string, sign: DecimalSign): number | null {
  const bare = text.trim().replace(/(\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, "$1");
  const [thousands, decimal] = sign === "comma" ? [".", ","] : [",", "."];
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = grouped.test(bare) ? bare.replaceAll(thousands, "") : bare;
  const written = plain.replace(/^([+-]?\d+),(\d+)$/, "$1.$2");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(written)) return null;
  const value = Number(written);
  return Number.isFinite(value) ? value : null;
}
