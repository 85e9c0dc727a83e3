import { stringify } from "yaml";
import { ContractState, TenantVault, type TenantVaultArgs } from "../../components";
import { describeDefaults } from "./mutations";
import { policyOf, promiseFile, run } from "./program";
import { photoLabPromise } from "./promises";
import { describeRefusals, mistakesIn, outside, strays } from "./refusals";

const promise = promiseFile(
  stringify({
    ...photoLabPromise,
    organisation: { name: "Dispatch", country: "DE", accounts: ["123456789012"] },
    retention: { ...photoLabPromise.retention, "access-logs": { keep: "90 days" } },
  }),
);
const worker = "arn:aws:iam::123456789012:role/dispatch";
const tenant: TenantVaultArgs = {
  client: "shop-7",
  purpose: "dispatch",
  dataClass: "order-files",
  assumedBy: [worker],
  bucketName: "dispatch-shop-7",
  promise,
};
const make = (args: Partial<TenantVaultArgs> = {}, name = "shop-7") => new TenantVault(name, { ...tenant, ...args });

/** Two clients, so that reaching both can be seen. */
const two = () => {
  make();
  make({ client: "shop-8", bucketName: "dispatch-shop-8" }, "shop-8");
};
const openTrust = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" }],
});
const foreignKey = (props: Record<string, unknown>) => ({
  ...props,
  tags: { "tom:client": "shop-8" },
  tagsAll: { "tom:client": "shop-8" },
});
const wider = (props: Record<string, unknown>) => ({
  ...props,
  policy: String(props["policy"]).replaceAll("dispatch-shop-7", "dispatch-shop-?"),
});

describeDefaults("two TenantVaults", two, promise, [
  ["a key of the client's own", "shop-7-key Key", foreignKey, ["separation-tenant-key"]],
  ["a role for one client", "shop-7-role-policy", wider, ["separation-tenant-grant"]],
  ["named roles that assume it", "shop-7-role", { assumeRolePolicy: openTrust }, ["grant-trust"]],
  ["time to think", "shop-7-key Key", { deletionWindowInDays: 7 }, ["key-deletion-window"]],
]);

describe("a TenantVault", () => {
  test("is in its region with everything that belongs to it", async () => {
    const ran = await run(() => make({ region: "eu-west-1" }));
    expect(outside("eu-west-1", ran)).toEqual([]);
    expect(strays("shop-7", ran)).toEqual([]);
  });

  test("refuses whoever carries another client's mark", async () => {
    const ran = await run(() => make());
    expect(policyOf(ran.named("shop-7-policy")).Statement).toContainEqual({
      Sid: "DenyOtherClients",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: ["arn:aws:s3:::dispatch-shop-7", "arn:aws:s3:::dispatch-shop-7/*"],
      Condition: {
        StringNotEquals: { "aws:PrincipalTag/tom:client": "shop-7" },
        Null: { "aws:PrincipalTag/tom:client": "false" },
      },
    });
    expect(ran.named("shop-7-role").inputs["tags"]).toMatchObject({ "tom:client": "shop-7" });
  });

  test("goes with every version, and its key is scheduled for deletion, when the contract ends", async () => {
    const running = await run(() => make());
    expect(running.named("shop-7", "aws:s3/bucket:Bucket").inputs["forceDestroy"]).toBe(true);
    expect(running.named("shop-7-key").inputs["deletionWindowInDays"]).toBe(30);
    const ended = await run(() => make({ contract: ContractState.Ended, assumedBy: [] }));
    expect(ended.resources.map(({ type }) => type)).toEqual(["tomguard:index:TenantVault"]);
  });

  test("keeps what must stay from going with the stack", async () => {
    const ran = await run(() => make({ dataClass: "invoices" }));
    expect(ran.named("shop-7", "aws:s3/bucket:Bucket").inputs["forceDestroy"]).toBe(false);
  });

  test("tells all that is wrong at once", async () => {
    const wrong = await mistakesIn(() => make({ client: "", assumedBy: [], contract: "over" }));
    expect(wrong.map(({ argument }) => argument)).toEqual(["client", "contract", "assumedBy"]);
  });
});

describeRefusals<TenantVaultArgs>(make, [
  ["an empty tenant", { client: " " }, "client", /must not be empty/],
  ["nobody who works for it", { assumedBy: [] }, "assumedBy", /at least one role/],
  ["a state that is none", { contract: "running " }, "contract", /did you mean "running"/],
  [
    "the end of what must stay",
    { contract: "ended", dataClass: "invoices" },
    "contract",
    /must stay after the contract/,
  ],
  ["a key of somebody else's", { keyArn: "arn:aws:kms:eu-central-1:1:key/1" }, "keyArn", /a key of its own/],
  [
    "a key of AWS's",
    { overrides: [{ setting: "encryption", value: "s3-managed-key", because: "cost" }] },
    "overrides[0]",
    /can't be destroyed by itself/,
  ],
]);
