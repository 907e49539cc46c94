/** A scene happens at one instant; scenes are told in order of time, and at one instant in order of writing. */
import type { Actor, Instant, Program } from "#domain";
import type { Story } from "../story.ts";
import { type PersonKey, people } from "./people.ts";

export interface Scene {
  readonly at: Instant;
  tell(story: Story): void;
}

export function tellAll(story: Story, scenes: readonly Scene[]): void {
  const ordered = scenes
    .map((scene, place) => ({ scene, place }))
    .sort((a, b) =>
      a.scene.at < b.scene.at ? -1 : a.scene.at > b.scene.at ? 1 : a.place - b.place,
    );
  for (const { scene } of ordered) scene.tell(story.at(scene.at));
}

const position = (key: PersonKey): number => people.findIndex((person) => person.key === key);

/** The account as an actor; ids follow the order of the people. */
export const actor = (key: PersonKey): Actor => {
  const person = people[position(key)];
  if (!person) throw new Error(`Nobody is called ${key}`);
  return {
    kind: "person",
    personId: `P${position(key) + 1}`,
    name: person.name,
    administrator: "administrator" in person && person.administrator === true,
  };
};

/** Members are added in the order of the people, so their ids follow it too. */
export const member = (key: PersonKey): string => `M${position(key) + 1}`;

export const leadOf = (program: Program, workstreamId: string): PersonKey => {
  const leadId = program.workstream.get(workstreamId)?.leadId;
  const found = people.find((person) => member(person.key) === leadId);
  if (!found) throw new Error(`${workstreamId} has no lead`);
  return found.key;
};
