"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "../button.tsx";

/** Sends its form, and says that it is on its way so that nobody presses twice. */
export function SubmitButton({ children, ...rest }: ButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...rest}
      type="submit"
      aria-busy={pending || undefined}
      disabled={pending || rest.disabled}
    >
      {pending ? "Working…" : children}
    </Button>
  );
}
