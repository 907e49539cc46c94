/** The accounts of the demo's people. */
import {
  addPerson,
  asProgramId,
  change,
  directoryFacts,
  directoryId,
  emptyProgram,
  type Instant,
  type WorkCalendar,
} from "#domain";
import { Story } from "../story.ts";
import { emailOf, people } from "./people.ts";

export function directoryStory(calendar: WorkCalendar, begins: Instant): Story {
  const facts = directoryFacts(calendar, begins);
  const { id, ...set } = facts;
  const story = new Story(emptyProgram(asProgramId(directoryId), facts), begins);
  story.records("found-directory", change("program-founded", id, set));
  const [first, ...others] = people;
  story.records(
    "found-directory",
    change("person-added", story.mint("person"), {
      name: first.name,
      email: emailOf(first.name),
      title: first.title,
      comesFor: first.comesFor,
      administrator: true,
      active: true,
      passwordSetAt: null,
      linkIssuedAt: null,
      sessionsValidFrom: null,
    }),
  );
  story.by({ kind: "person", personId: "P1", name: first.name, administrator: true });
  for (const { name, title, comesFor, ...rest } of others) {
    story.does(addPerson, {
      name,
      email: emailOf(name),
      title,
      comesFor,
      administrator: "administrator" in rest && rest.administrator === true,
    });
  }
  // The demo's password is set when the demo is first started.
  for (const id of story.program.person.keys()) {
    story.records("set-password", change("password-set", id, { passwordSetAt: begins }));
  }
  return story;
}
