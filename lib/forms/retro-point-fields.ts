import { retroPointKinds } from "#domain";
import { choice, optionalText, text } from "./fields.ts";

/** An empty recommendation is none; whether that may be is the domain's question. */
export const retroPointFields = {
  kind: choice(retroPointKinds, "Whether it went well"),
  text: text("What happened"),
  theme: optionalText(80),
  recommendation: optionalText(),
};
