import * as actions from "./actions.ts";

/** What may be done in a retrospective, and to its actions, wherever they are shown. */
export const retroActions = {
  edit: actions.editRetrospectiveAction,
  makePoint: actions.makeRetroPointAction,
  editPoint: actions.editRetroPointAction,
  agree: actions.agreeRetroActionAction,
  close: actions.closeRetrospectiveAction,
  start: actions.startRetroActionAction,
  complete: actions.completeRetroActionAction,
  defer: actions.deferRetroActionAction,
  reject: actions.rejectRetroActionAction,
  carry: actions.carryRetroActionAction,
};
