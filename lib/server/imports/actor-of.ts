import type { Actor, Person } from "#domain";

/** Whoever has the machine founds programs on it: the command line acts for a named person. */
export const actorOf = ({ id, name, administrator }: Person): Actor => ({
  kind: "person",
  personId: id,
  name,
  administrator,
});
