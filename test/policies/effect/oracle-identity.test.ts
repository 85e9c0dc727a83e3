import { runSimulation, type Simulation } from "@cloud-copilot/iam-simulate";
import fc from "fast-check";
import { known, type PolicyDocument, type PolicyStatement, type Principals } from "../../../posture";
import { contextOf, mayHappen, resourceNamed, type Caller } from "../../../policies/effect";
import { asJson, documents, owner, requests, user } from "./policies";

/* Policies of identities, and of those who may assume a role, against the same oracle as in oracle.test.ts. */

const runs = { numRuns: Number(process.env["ORACLE_RUNS"] ?? 150) };
const role = `arn:aws:iam::${owner}:role/worker`;
const provider = `arn:aws:iam::${owner}:oidc-provider/token.actions.githubusercontent.com`;

async function simulate(
  request: Simulation["request"],
  policies: Pick<Simulation, "identityPolicies"> & Partial<Pick<Simulation, "resourcePolicy">>,
) {
  const simulated = await runSimulation(
    { request, serviceControlPolicies: [], resourceControlPolicies: [], ...policies },
    {},
  );
  if (simulated.resultType !== "single") throw new Error(`the oracle did not answer: ${JSON.stringify(simulated)}`);
  const { analysis, ignoredContextKeys = [] } = simulated.result;
  return {
    analysis,
    context: Object.fromEntries(
      Object.entries(request.contextVariables).filter(([key]) => !ignoredContextKeys.includes(key)),
    ),
  };
}

const asIdentityPolicy = ({ statements }: PolicyDocument): PolicyDocument => ({
  statements: statements.map(({ principal: _principal, notPrincipal: _notPrincipal, ...rest }) => rest),
});

it("allows what the oracle finds allowed by a policy of an identity, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(
      documents.map(asIdentityPolicy),
      requests,
      async (document, { action, resource, context: drawn }) => {
        const { analysis, context } = await simulate(
          { principal: user, action, resource: { resource, accountId: owner }, contextVariables: drawn },
          { identityPolicies: [{ name: "p", policy: asJson(document) }] },
        );
        const mine = mayHappen(document, {
          caller: { kind: "arn", arn: user },
          action,
          resource: resourceNamed(resource),
          context: contextOf(context),
        });
        expect(mine.answer).toBe(analysis.identityAnalysis?.result === "Allowed" ? "allowed" : "denied");
      },
    ),
    runs,
  );
});

interface Coming {
  caller: Caller;
  principal: Simulation["request"]["principal"];
  action: string;
}

const comings: Coming[] = [
  { caller: { kind: "arn", arn: user }, principal: user, action: "sts:AssumeRole" },
  {
    caller: { kind: "arn", arn: "arn:aws:iam::210987654321:role/deploy" },
    principal: "arn:aws:iam::210987654321:role/deploy",
    action: "sts:AssumeRole",
  },
  {
    caller: { kind: "service", name: "lambda.amazonaws.com" },
    principal: "lambda.amazonaws.com",
    action: "sts:AssumeRole",
  },
];

const trusted = (type: string, ...names: string[]): Principals => ({
  anyone: false,
  byType: { [type]: names.map((name) => known(name)) },
});

const trustStatement: fc.Arbitrary<PolicyStatement> = fc.record({
  effect: fc.constantFrom("Allow" as const, "Allow" as const, "Deny" as const),
  principal: fc.constantFrom(
    { anyone: true, byType: { AWS: [known("*")] } },
    trusted("AWS", "*"),
    trusted("AWS", user),
    trusted("AWS", owner),
    trusted("AWS", "arn:aws:iam::210987654321:root"),
    trusted("AWS", "arn:aws:iam::210987654321:role/deploy"),
    trusted("Service", "lambda.amazonaws.com", "ecs-tasks.amazonaws.com"),
    trusted("Federated", provider),
  ),
  action: fc.constantFrom(["sts:AssumeRole"], ["sts:*"], ["sts:AssumeRoleWithWebIdentity"], ["sts:Assume*"]),
  conditions: fc.constantFrom(
    [],
    [{ operator: "StringEquals", key: "sts:ExternalId", values: [known("x1")] }],
    [{ operator: "StringLike", key: "sts:ExternalId", values: [known("x*")] }],
    [{ operator: "Bool", key: "aws:MultiFactorAuthPresent", values: [known("true")] }],
    [{ operator: "BoolIfExists", key: "aws:MultiFactorAuthPresent", values: [known("true")] }],
    [{ operator: "Null", key: "sts:ExternalId", values: [known("false")] }],
  ),
});

it("lets the same callers assume a role as the oracle does", async () => {
  const contexts = fc.record(
    {
      "sts:ExternalId": fc.constantFrom("x1", "x2", "y"),
      "aws:MultiFactorAuthPresent": fc.constantFrom("true", "false"),
    },
    { requiredKeys: [] },
  );
  const trusts = fc.array(trustStatement, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(trusts, fc.constantFrom(...comings), contexts, async (statements, coming, drawn) => {
      const { analysis, context } = await simulate(
        {
          principal: coming.principal,
          action: coming.action,
          resource: { resource: role, accountId: owner },
          contextVariables: drawn,
        },
        { identityPolicies: [], resourcePolicy: asJson({ statements }) },
      );
      const mine = mayHappen(
        { statements },
        { caller: coming.caller, action: coming.action, resource: resourceNamed(role), context: contextOf(context) },
      ).answer;
      const { result } = analysis.resourceAnalysis ?? {};
      expect(mine).toBe(result === "Allowed" || result === "AllowedForAccount" ? "allowed" : "denied");
    }),
    runs,
  );
});
