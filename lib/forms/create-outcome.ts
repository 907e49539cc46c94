import type { CreateOutcome } from "#domain";
import { ids, optionalId, optionalText, text } from "./fields.ts";
import { type Form, formOf, reshaped } from "./form.ts";

const fields = formOf({
  title: text("A title", 200),
  measure: optionalText(),
  useCaseId: optionalId(),
  businessOwnerId: optionalId(),
  peopleStatement: optionalText(),
  peopleDeliverables: ids(),
  processStatement: optionalText(),
  processDeliverables: ids(),
  technologyStatement: optionalText(),
  technologyDeliverables: ids(),
  governanceStatement: optionalText(),
  governanceDeliverables: ids(),
});

export const createOutcomeForm: Form<CreateOutcome> = reshaped(fields, (sent) => ({
  title: sent.title,
  measure: sent.measure,
  useCaseId: sent.useCaseId,
  businessOwnerId: sent.businessOwnerId,
  acknowledge: sent.acknowledge,
  parts: {
    PEOPLE: { statement: sent.peopleStatement, deliverableIds: sent.peopleDeliverables },
    PROCESS: { statement: sent.processStatement, deliverableIds: sent.processDeliverables },
    TECHNOLOGY: {
      statement: sent.technologyStatement,
      deliverableIds: sent.technologyDeliverables,
    },
    GOVERNANCE: {
      statement: sent.governanceStatement,
      deliverableIds: sent.governanceDeliverables,
    },
  },
}));
