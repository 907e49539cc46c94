import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

/** Two columns on a wide screen, one under the other on a small one and on paper. */
export function Columns({
  wide,
  children,
}: {
  /** Which side gets three fifths; none: both the same. */
  wide?: "left" | "right";
  children: ReactNode;
}) {
  return (
    <div
      className={classNames(
        "mt-10 grid grid-cols-1 gap-x-12 gap-y-10 first:mt-0",
        wide === "left" && "lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]",
        wide === "right" && "lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]",
        !wide && "lg:grid-cols-2",
      )}
    >
      {children}
    </div>
  );
}
