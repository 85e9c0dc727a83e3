import { IdentityBaseline } from "../../components";
import { account } from "../account";

/** The company's instance of IAM Identity Center, which AWS makes once for all accounts. */
const identityCenterArn = "arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6";

/** Rights are granted in IAM Identity Center and nowhere else (000-012), and who edits can't look up who a client is (000-010). */
export function makeIdentities({ region, tableName }: { region: string; tableName: string }): void {
  new IdentityBaseline("identity", {
    identityCenterArn,
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
