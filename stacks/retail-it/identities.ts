import * as aws from "@pulumi/aws";
import { IdentityBaseline } from "../../components";

/** People come by the central identity management, with rights of their group (003-018). */
export function makeIdentities(region: string): void {
  const center = aws.ssoadmin.getInstancesOutput({ region });
  new IdentityBaseline("identity", {
    identityCenterArn: center.arns.apply(([arn = ""]) => arn),
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
