import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

export type ButtonTone = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "small" | "base";

const shape =
  "inline-flex items-center justify-center gap-1.5 rounded border font-medium whitespace-nowrap no-underline select-none aria-disabled:cursor-not-allowed disabled:cursor-not-allowed";

const sizes: Record<ButtonSize, string> = {
  small: "min-h-7 px-2 text-small",
  base: "min-h-9 px-3 max-sm:min-h-11",
};

const tones: Record<ButtonTone, string> = {
  primary: "border-action bg-action text-action-ink hover:brightness-110",
  plain: "border-strong bg-sheet text-ink hover:bg-well",
  quiet: "border-transparent text-soft hover:bg-well hover:text-ink",
  danger: "border-off-track bg-sheet text-off-track hover:bg-off-track-well",
};

const blockedTone = "border-rule border-dashed bg-transparent text-soft";

/** The class names of a button, for the few things that look like one and are not. */
export function buttonClass(
  tone: ButtonTone = "plain",
  size: ButtonSize = "base",
  blocked = false,
) {
  return classNames(shape, sizes[size], blocked ? blockedTone : tones[tone]);
}

export interface ButtonProps extends ComponentProps<"button"> {
  tone?: ButtonTone;
  size?: ButtonSize;
  /**
   * Id of the element that says why this cannot be done now. The button then keeps its place and its
   * focus, is read out with the reason, and does nothing.
   */
  blockedBy?: string | undefined;
}

/** Colour is for the one action that matters: at most one `primary` on a screen. */
export function Button({
  tone,
  size,
  blockedBy,
  className,
  type = "button",
  ...rest
}: ButtonProps) {
  const blocked = blockedBy !== undefined;
  return (
    <button
      {...rest}
      type={blocked ? "button" : type}
      aria-disabled={blocked || undefined}
      aria-describedby={blockedBy ?? rest["aria-describedby"]}
      className={classNames(buttonClass(tone, size, blocked), className)}
    />
  );
}
