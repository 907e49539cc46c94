"use client";

import type { ReactNode } from "react";
import { createContext, useContext } from "react";
import type { FormAction } from "./send-form.ts";

const SendAction = createContext<FormAction | null>(null);

/** Gives every form of a command the one action they are all sent to. */
export function SendActionProvider({
  action,
  children,
}: {
  action: FormAction;
  children: ReactNode;
}) {
  return <SendAction value={action}>{children}</SendAction>;
}

/** @throws Error outside of the provider. */
export function useSendAction(): FormAction {
  const action = useContext(SendAction);
  if (!action) throw new Error("A command's form stands outside of SendActionProvider");
  return action;
}
