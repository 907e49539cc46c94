import type { ReactNode } from "react";
import { SendActionProvider } from "#components/shared/send-action";
import { sendForm } from "../actions.ts";

export default function ProgramsLayout({ children }: { children: ReactNode }) {
  return <SendActionProvider action={sendForm}>{children}</SendActionProvider>;
}
