export interface Toast {
  readonly message: string;
  readonly tone: "done" | "stop";
}

export const toastEvent = "throughline:toast";

/** Says something in the corner of the screen; for what has already happened, never for what matters. */
export function toast(message: string, tone: Toast["tone"] = "done"): void {
  window.dispatchEvent(new CustomEvent<Toast>(toastEvent, { detail: { message, tone } }));
}
