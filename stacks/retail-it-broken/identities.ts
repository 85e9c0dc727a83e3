import * as aws from "@pulumi/aws";

/** Promised: people come by the central identity management (003-018). */
export function breakIdentities(): void {
  // 003-018: a technician who needed in at night, when the directory was down.
  const technician = new aws.iam.User("technician", { name: "technician" });
  new aws.iam.UserLoginProfile("technician-password", { user: technician.name });

  // 003-018: the till software of all shops has one key, and nobody knows any more who else has it.
  const tills = new aws.iam.User("tills", { name: "tills" });
  new aws.iam.AccessKey("tills-key", { user: tills.name });

  // 003-018: the customers' portal lets everybody open an account, the staff's pages are behind it as well.
  new aws.cognito.UserPool("portal", {
    name: "portal",
    adminCreateUserConfig: { allowAdminCreateUserOnly: false },
    mfaConfiguration: "ON",
    softwareTokenMfaConfiguration: { enabled: true },
    deletionProtection: "ACTIVE",
  });

  // 003-018: the app asks AWS before anybody has signed in.
  new aws.cognito.IdentityPool("app", { identityPoolName: "app", allowUnauthenticatedIdentities: true });
}
