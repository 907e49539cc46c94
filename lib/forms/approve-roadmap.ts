import { id, number } from "./fields.ts";
import { formOf } from "./form.ts";

export const approveRoadmapForm = formOf({
  cycleId: id("A cycle"),
  roadmapVersion: number("The roadmap's version"),
});
