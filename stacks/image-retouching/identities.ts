import * as aws from "@pulumi/aws";
import { IdentityBaseline } from "../../components";
import { account } from "../account";

/** Rights are granted in IAM Identity Center and nowhere else (000-012), and who edits can't look up who a client is (000-010). */
export function makeIdentities({ region, tableName }: { region: string; tableName: string }): void {
  const center = aws.ssoadmin.getInstancesOutput({ region });
  new IdentityBaseline("identity", {
    identityCenterArn: center.arns.apply(([arn = ""]) => arn),
    permissionSets: [
      {
        name: "ClientAccounts",
        description: "Customer service looks up and enters who is behind a client code",
        inlinePolicy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Action: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"],
              Resource: `arn:aws:dynamodb:${region}:${account()}:table/${tableName}`,
            },
          ],
        }),
      },
      {
        name: "Audit",
        description: "The data protection officer reads settings, and no data",
        managedPolicyArns: ["arn:aws:iam::aws:policy/SecurityAudit"],
      },
    ],
  });
}
