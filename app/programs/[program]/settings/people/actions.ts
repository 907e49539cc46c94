"use server";

import { act } from "#act";
import { addPerson, changeRoles, editPerson, removeMember } from "#domain";
import { addMemberForm } from "#forms/add-member";
import { addPersonForm } from "#forms/add-person";
import { changeRolesForm } from "#forms/change-roles";
import { deactivatePersonForm } from "#forms/deactivate-person";
import { editPersonForm } from "#forms/edit-person";
import { issueLinkForm } from "#forms/issue-link";
import { removeMemberForm } from "#forms/remove-member";
import { actCloseAccount } from "#server/act-on-closing";
import { actAddMember, actIssueLink, actOnDirectory, endSessionsOf } from "#server/act-on-people";

export const addMemberAction = actAddMember(addMemberForm);
export const changeRolesAction = act(changeRolesForm, changeRoles, { follows: endSessionsOf });
export const removeMemberAction = act(removeMemberForm, removeMember, { follows: endSessionsOf });
export const addPersonAction = actOnDirectory(addPersonForm, addPerson);
export const editPersonAction = actOnDirectory(editPersonForm, editPerson);
export const deactivatePersonAction = actCloseAccount(deactivatePersonForm);
export const issueLinkAction = actIssueLink(issueLinkForm);
