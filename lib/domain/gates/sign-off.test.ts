import { describe, expect, it } from "vitest";
import { suggestedSigner } from "./sign-off.ts";

describe("the role whose sign-off a text asks for", () => {
  it.each([
    ["Privacy sign-off is on file", "DATA_PROTECTION"],
    ["The DPO has signed", "DATA_PROTECTION"],
    ["DPIA approved", "DATA_PROTECTION"],
    ["Fairness is signed off", "GOV_BOARD"],
    ["Approved by legal counsel", "GOV_BOARD"],
    ["Approved by security", "TECH_LEAD"],
    ["Risk has signed", "RISK_OWNER"],
    ["Quality approval is on file", "QA_REVIEWER"],
    ["The business owner signed it off", "BUSINESS_OWNER"],
    ["Signed by the Steering Committee", "STEERCO"],
    ["The sponsor's approval is on file", "EXEC_SPONSOR"],
    ["Works council signed it", "CHANGE_LEAD"],
    ["Approved by the authority it names", null],
    ["Approved for the European Union", null],
    ["Privacy is described", null],
    ["The assigned team has tried it", null],
  ])("%s: %s", (text, role) => {
    expect(suggestedSigner(text)).toBe(role);
  });
});
