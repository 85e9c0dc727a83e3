import { callsOf } from "../../call";

/** `GenerateCredentialReport` makes a list that IAM keeps for four hours; AWS counts it among the actions that read. */
export const iamCalls = callsOf("iam", {
  GetAccountAuthorizationDetails: "same",
  ListRoles: "same",
  GetAccountPasswordPolicy: "same",
  GetAccountSummary: "same",
  GenerateCredentialReport: "same",
  GetCredentialReport: "same",
});
