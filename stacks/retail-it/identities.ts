import { IdentityBaseline } from "../../components";

/** The provider's instance of IAM Identity Center, which AWS makes once for all accounts. */
const identityCenterArn = "arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6";

/** People come by the central identity management, with rights of their group (003-018). */
export function makeIdentities(): void {
  new IdentityBaseline("identity", {
    identityCenterArn,
    permissionSets: [
      {
        name: "Operations",
        description: "Operations reads settings and metrics, and no data",
        managedPolicyArns: ["arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"],
      },
      {
        name: "Audit",
        description: "The data protection officer reads settings, and no data",
        managedPolicyArns: ["arn:aws:iam::aws:policy/SecurityAudit"],
      },
    ],
  });
}
