import { anonymousPrincipal, runSimulation, type Simulation } from "@cloud-copilot/iam-simulate";
import fc from "fast-check";
import { contextOf, isAlwaysDenied, mayHappen, resourceNamed, type Caller } from "../../../policies/effect";
import { asJson, documents, owner, requests, user } from "./policies";

/*
 * Our evaluator against somebody else's, on policies and requests by chance. The other one is a test oracle only: it
 * never becomes part of what we ship.
 *
 * Where the two differ, and why ours stays as it is (cases in evaluate.test.ts):
 * - `0.0.0.0/0` is no range to the oracle; AWS takes it for every address.
 * - `NotIpAddress` with IPv4 ranges and an IPv6 caller: the oracle says that it doesn't fit; the caller is in none of the
 *   ranges, and AWS warns that such callers lose access.
 * - `NotResource` with a variable that has no value: the oracle drops the statement; we let nothing rest on it.
 * - A deny for an account's root: the oracle calls it `DeniedForAccount`; it is a deny for everyone in the account.
 */

const allowAll = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };

type Request = { action: string; resource: string; context: Record<string, string | string[]> };

/** What the oracle says of the bucket policy, and the context keys that it did look at. */
async function simulate(
  principal: Simulation["request"]["principal"],
  policy: object,
  request: Request,
  identity: object[],
) {
  const simulated = await runSimulation(
    {
      request: {
        principal,
        action: request.action,
        resource: { resource: request.resource, accountId: owner },
        contextVariables: request.context,
      },
      identityPolicies: identity.map((each, index) => ({ name: `p${index}`, policy: each })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy: policy,
    },
    {},
  );
  if (simulated.resultType !== "single") throw new Error(`the oracle did not answer: ${JSON.stringify(simulated)}`);
  const { analysis, ignoredContextKeys = [] } = simulated.result;
  const context = Object.fromEntries(
    Object.entries(request.context).filter(([key]) => !ignoredContextKeys.includes(key)),
  );
  return { result: analysis.resourceAnalysis?.result, request: { ...request, context } };
}

const ours = (caller: Caller, { action, resource, context }: Request) => ({
  caller,
  action,
  resource: resourceNamed(resource),
  context: contextOf(context),
});

const runs = { numRuns: Number(process.env["ORACLE_RUNS"] ?? 300) };

it("denies explicitly what the oracle denies explicitly, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(documents, requests, async (document, drawn) => {
      const { result, request } = await simulate(user, asJson(document), drawn, [allowAll]);
      const mine = isAlwaysDenied(document, ours({ kind: "arn", arn: user }, request));
      expect(mine).toBe(result === "ExplicitlyDenied" || result === "DeniedForAccount" ? "yes" : "no");
    }),
    runs,
  );
});

it("allows anonymous requests where the oracle does, and nowhere else", async () => {
  await fc.assert(
    fc.asyncProperty(documents, requests, async (document, drawn) => {
      const { result, request } = await simulate(anonymousPrincipal, asJson(document), drawn, []);
      const mine = mayHappen(document, ours({ kind: "anonymous" }, request)).answer;
      expect(mine).toBe(result === "Allowed" ? "allowed" : "denied");
    }),
    runs,
  );
});
