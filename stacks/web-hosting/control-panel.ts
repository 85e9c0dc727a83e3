import * as aws from "@pulumi/aws";
import { regionFor, servingTags } from "../../components/common";
import { promiseFor } from "../../components/promise";
import { client } from "./company";

/**
 * Where customers sign in to what is hosted for them: each person with an account that was given to them, and a second factor
 * (002-011). Nobody opens an account by themselves.
 */
export function makeControlPanel(): void {
  const { promise } = promiseFor(undefined);
  const { length, reuse } = promise.access.passwords;
  new aws.cognito.UserPool("control-panel", {
    region: regionFor({}, promise),
    name: "control-panel",
    adminCreateUserConfig: { allowAdminCreateUserOnly: true },
    mfaConfiguration: "ON",
    softwareTokenMfaConfiguration: { enabled: true },
    passwordPolicy: {
      minimumLength: length,
      passwordHistorySize: reuse,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      temporaryPasswordValidityDays: 1,
    },
    deletionProtection: "ACTIVE",
    tags: servingTags({ client, purpose: "hosting" }),
  });
}
