import * as aws from "@pulumi/aws";

/** Promised: whoever uses systems with data has a log-in of their own (002-011). */
export function breakLogIns(): void {
  // 002-011: one log-in for the whole support team, beside the central one; its password is on the wall.
  new aws.iam.User("support", { name: "support" });

  // 002-011: customers of hosting sign in with a password alone.
  const passwords = { minimumLength: 16, requireLowercase: true, requireUppercase: true, requireNumbers: true };
  new aws.cognito.UserPool("control-panel", {
    passwordPolicy: { ...passwords, requireSymbols: true, temporaryPasswordValidityDays: 1 },
    adminCreateUserConfig: { allowAdminCreateUserOnly: true },
    mfaConfiguration: "OFF",
  });

  // 002-011: guests may look around in the control panel, for demonstrations at the fair.
  new aws.cognito.IdentityPool("demonstration", {
    identityPoolName: "demonstration",
    allowUnauthenticatedIdentities: true,
  });
}
