import { counted, plural } from "#domain";
import { fitName, oneLine } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import type { XmlNode } from "./xml-node.ts";
import { isSet, numberOf, textOf } from "./xml-node.ts";

interface Resource {
  readonly name: string;
  readonly email: string | null;
}

export interface OwnerReading {
  /** Owner names by activity key, in the order of the assignments. */
  readonly byActivity: ReadonlyMap<string, readonly string[]>;
  readonly emails: ReadonlyMap<string, string>;
}

/** Resources that work and are assigned become owners; material and cost do not. */
export function readOwners(
  resources: readonly XmlNode[],
  assignments: readonly XmlNode[],
  keys: ReadonlySet<string>,
  ledger: Ledger,
): OwnerReading {
  const people = readResources(resources, ledger);
  const byActivity = new Map<string, string[]>();
  const assigned = new Set<string>();
  let nowhere = 0;
  for (const assignment of assignments) {
    const resourceUid = textOf(assignment, "ResourceUID")?.trim() ?? "";
    const person = people.get(resourceUid);
    if (!person) continue;
    assigned.add(resourceUid);
    const key = textOf(assignment, "TaskUID")?.trim() ?? "";
    if (!keys.has(key)) {
      if (!ledger.gone(key)) nowhere++;
      continue;
    }
    const names = byActivity.get(key);
    if (!names) byActivity.set(key, [person.name]);
    else if (!names.includes(person.name)) names.push(person.name);
  }
  if (nowhere > 0)
    ledger.note(
      `${counted(nowhere, "assignment points", "assignments point")} to activities that are not in the file and ${plural(nowhere, "was", "were")} left out.`,
    );
  for (const [uid, person] of people)
    if (!assigned.has(uid))
      ledger.leaveOut(
        "owner",
        null,
        uid,
        person.name,
        "The resource isn't assigned to any activity.",
      );
  const emails = new Map<string, string>();
  for (const { name, email } of people.values()) if (email) emails.set(name, email);
  return { byActivity, emails };
}

function readResources(nodes: readonly XmlNode[], ledger: Ledger): ReadonlyMap<string, Resource> {
  const people = new Map<string, Resource>();
  const seen = new Map<string, string>();
  for (const node of nodes) {
    const uid = textOf(node, "UID")?.trim() ?? "";
    const { name } = fitName(textOf(node, "Name") ?? "");
    // Resource 0 without a name is Microsoft's “Unassigned”.
    if (uid === "" || name === "" || isSet(node, "IsNull")) continue;
    const type = numberOf(node, "Type") ?? 1;
    if (type === 0 || type === 2 || isSet(node, "IsCostResource")) {
      const what = type === 0 ? "material" : "a cost";
      ledger.leaveOut(
        "owner",
        numberOf(node, "ID"),
        uid,
        name,
        `The resource is ${what}, so it can't own an activity.`,
      );
      continue;
    }
    // The same person twice under different numbers is one owner.
    const known = seen.get(name.toLowerCase()) ?? name;
    seen.set(name.toLowerCase(), known);
    people.set(uid, { name: known, email: oneLine(textOf(node, "EmailAddress") ?? "") || null });
  }
  return people;
}
