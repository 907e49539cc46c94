"use client";

import { Button } from "./button.tsx";

/** Opens the browser's print dialog. Without a script it is not there: the browser's own menu prints. */
export function PrintButton() {
  return (
    <span data-scripted="" className="print:hidden">
      <Button onClick={() => window.print()}>Print</Button>
    </span>
  );
}
