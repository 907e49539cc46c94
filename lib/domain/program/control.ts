import { noun } from "../engine/noun.ts";
import type { ControlState, ControlType } from "../vocabulary.ts";

export interface Control {
  readonly id: string;
  readonly name: string;
  readonly type: ControlType;
  readonly state: ControlState;
  readonly ownerId: string | null;
  readonly required: boolean;
}

export const control = noun<Control>()({
  prefix: "C-",
  digits: 2,
  creates: ["control-recorded"],
  title: ({ name }) => name,
});
