"use client";

import type { PointerEvent, ReactNode } from "react";
import { useRef, useState } from "react";

interface Said {
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
}

/** So far from the right edge of the drawing the words begin at the latest. */
const room = 260;

/**
 * A drawing of our own whose parts say what they are, under the pointer and on focus: each part carries it as
 * `data-says`, a line for each fact. Escape puts the words away; they stay while the pointer is on them.
 */
export function Pointed({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<Said | null>(null);

  function point(target: EventTarget, pointer?: PointerEvent) {
    if (!(target instanceof Element) || target.closest("[data-said]")) return;
    const part = target.closest("[data-says]");
    const box = frame.current?.getBoundingClientRect();
    if (!part || !box) {
      setSaid(null);
      return;
    }
    const place = part.getBoundingClientRect();
    const [x, y] = pointer ? [pointer.clientX, pointer.clientY + 14] : [place.left, place.bottom];
    setSaid({
      lines: part.getAttribute("data-says")?.split("\n") ?? [],
      left: Math.max(0, Math.min(x - box.left, box.width - room)),
      top: y - box.top + 2,
    });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the parts inside take the focus
    <div
      ref={frame}
      className="relative"
      onPointerOver={(event) => point(event.target, event)}
      onPointerLeave={() => setSaid(null)}
      onFocus={(event) => point(event.target)}
      onBlur={() => setSaid(null)}
      onKeyDown={({ key }) => {
        if (key === "Escape") setSaid(null);
      }}
    >
      {children}
      {said ? (
        <div
          data-said=""
          aria-hidden="true"
          style={{ left: said.left, top: said.top, maxWidth: room }}
          className="absolute z-10 rounded border border-rule bg-sheet px-3 py-2 text-small shadow-lift print:hidden"
        >
          {said.lines.map((line, at) => (
            <p key={line} className={at === 0 ? "font-medium" : "text-soft"}>
              {line}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}
