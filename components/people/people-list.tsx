import type { MemberLine, PeoplePage } from "#domain";
import { programRoles, wordFor } from "#domain";
import { Tag } from "#kit/badge";
import { Disclosure } from "#kit/disclosure";
import { CheckGroup } from "#kit/fields/check-group";
import { TextLink } from "#kit/text-link";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { wordChoices } from "../shared/record-choices.ts";
import { AccountFields } from "./account-fields.tsx";

export const roleChoices = wordChoices(programRoles);

/** Who belongs here: roles, streams, what they hold; roles and leaving on the spot. */
export function PeopleList({ page }: { page: PeoplePage }) {
  return (
    <ul className="divide-y divide-rule border-y border-strong">
      {page.members.map((member) => (
        <li
          key={member.id}
          id={member.id}
          className="grid gap-x-8 gap-y-2 py-3 target:bg-action-well md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]"
        >
          <div className="min-w-0">
            <p className="font-medium">{member.name}</p>
            <p className="text-small break-words text-soft">
              {[member.title, member.email].filter(Boolean).join(" · ")}
            </p>
            <p className="text-small text-soft">
              {account(member)} · here since <Day day={member.joinedDay} year weekday={false} />
            </p>
          </div>
          <div className="min-w-0">
            <p className="flex flex-wrap gap-1.5">
              {member.roles.map((role) => (
                <Tag key={role}>{wordFor(role)}</Tag>
              ))}
              {member.streams.map(({ id, name }) => (
                <Tag key={id}>
                  leads {id} {name}
                </Tag>
              ))}
            </p>
            <Doing page={page} member={member} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function account({ account: { known, active, passwordSetAt, linkIssuedAt } }: MemberLine): string {
  if (!known) return "no account here";
  if (!active) return "account closed";
  if (passwordSetAt) return "signs in";
  return linkIssuedAt ? "link issued, no password yet" : "no password yet";
}

interface Member {
  readonly page: PeoplePage;
  readonly member: MemberLine;
}

/** What the forms of one member have in common, sent about the membership or about the person. */
function formsOf({ slug }: PeoplePage, { id, personId }: MemberLine) {
  const small = { program: slug, size: "small" } as const;
  return {
    ofMember: { ...small, hidden: { memberId: id } },
    ofPerson: { ...small, hidden: { personId } },
  };
}

function Doing({ page, member }: Member) {
  const { ofMember } = formsOf(page, member);
  return (
    <Disclosure
      summary={
        <span>
          Roles and access<span className="sr-only"> of {member.name}</span>
        </span>
      }
    >
      <div className="space-y-5">
        <CommandForm
          {...ofMember}
          offer={member.changeRoles}
          submit="Change roles"
          label={`Change the roles of ${member.name}`}
          done="Changed. If a role was taken away, their sessions have ended."
        >
          <CheckGroup name="roles" legend="Roles" choices={roleChoices} checked={member.roles} />
        </CommandForm>
        <AccountForms page={page} member={member} />
        <Holds member={member} />
        <LeavingForms page={page} member={member} />
      </div>
    </Disclosure>
  );
}

function AccountForms({ page, member }: Member) {
  const { ofPerson } = formsOf(page, member);
  return (
    <>
      {member.issueLink ? (
        <CommandForm
          {...ofPerson}
          offer={member.issueLink}
          submit="Issue a link to set a password"
          label={`Issue a link for ${member.name}`}
          done="Issued. Earlier links no longer work."
        />
      ) : null}
      {member.editPerson ? (
        <CommandForm
          {...ofPerson}
          offer={member.editPerson}
          submit="Save account"
          label={`Edit the account of ${member.name}`}
          done="Saved. Programs joined earlier keep the earlier name."
        >
          <AccountFields account={member.account} />
        </CommandForm>
      ) : null}
    </>
  );
}

/** Leaving the program, and closing the account in all of them. */
function LeavingForms({ page, member }: Member) {
  const { ofMember, ofPerson } = formsOf(page, member);
  return (
    <>
      <CommandForm
        {...ofMember}
        offer={member.remove}
        submit="Remove from the program"
        label={`Remove ${member.name} from the program`}
        tone="danger"
        done="Removed. Their sessions have ended."
      />
      {member.deactivate ? (
        <CommandForm
          {...ofPerson}
          offer={member.deactivate}
          submit="Close account"
          label={`Close the account of ${member.name}`}
          tone="danger"
          done="Closed, in every program."
        >
          {member.closingLeaves ? (
            <p className="text-small text-soft">{member.closingLeaves}</p>
          ) : null}
        </CommandForm>
      ) : null}
    </>
  );
}

/** What somebody still holds, so that nothing is left lying when they go. */
export function Holds({ member }: { member: MemberLine }) {
  if (member.holds.length === 0) {
    return <p className="text-soft">Has no open work.</p>;
  }
  return (
    <div>
      <p className="font-medium">Still has</p>
      <ul className="text-soft">
        {member.holds.map(({ sort, things }) => (
          <li key={sort}>
            {things.length} {sort}:{" "}
            {things.map(({ id, title, href }, index) => (
              <span key={id}>
                {index > 0 ? ", " : ""}
                {href ? (
                  <TextLink href={href}>
                    <span title={title}>{id}</span>
                  </TextLink>
                ) : (
                  <span title={title}>{id}</span>
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
