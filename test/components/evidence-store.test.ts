import { stringify } from "yaml";
import { EvidenceStore, type EvidenceStoreArgs } from "../../components";
import { describeDefaults, withoutStatement } from "./mutations";
import { promiseFile, run } from "./program";
import { photoLabPromise } from "./promises";
import { describeRefusals, outside, strays } from "./refusals";

const promise = promiseFile(
  stringify({
    ...photoLabPromise,
    retention: {
      ...photoLabPromise.retention,
      evidence: { keep: "3 years", "at-least": true, because: "§ 195 BGB" },
      "access-logs": { keep: "90 days" },
    },
  }),
);
const store: EvidenceStoreArgs = { client: "internal", promise };
const make = (args: Partial<EvidenceStoreArgs> = {}) => new EvidenceStore("ledger", { ...store, ...args });
const early = (days: number) => ({ rules: [{ id: "a", status: "Enabled", filter: {}, expiration: { days } }] });

describeDefaults("an EvidenceStore", () => make(), promise, [
  ["its key", "ledger-encryption", "gone", ["bucket-key-required", "encryption-customer-key"]],
  ["an end after the promised time", "ledger-lifecycle", early(30), ["retention-versions"]],
  ["TLS", "ledger-policy", withoutStatement("DenyPlainHttp"), ["transport-bucket-tls"]],
  ["rotation", "ledger-key Key", { enableKeyRotation: false }, ["key-rotation"]],
  ["logs of who looked at it", "ledger-logging", "gone", ["encryption-customer-key", "log-access"]],
  ["protection from deletion", "ledger Bucket", { forceDestroy: true }, ["protection-deletion"]],
]);

describe("an EvidenceStore", () => {
  test("can't be changed by anybody for as long as promised, in any region", async () => {
    const ran = await run(() => make({ region: "eu-west-1" }));
    expect(ran.named("ledger-object-lock").inputs["rule"]).toEqual({
      defaultRetention: { mode: "COMPLIANCE", days: 1096 },
    });
    expect(outside("eu-west-1", ran)).toEqual([]);
    expect(strays("ledger", ran)).toEqual([]);
  });

  test("has a lock that can be lifted only with a reason and a warning", async () => {
    const overrides = [{ setting: "lock", value: "GOVERNANCE", because: "the ledger is being tried out" }];
    const ran = await run(() => make({ overrides }));
    expect(JSON.stringify(ran.named("ledger-object-lock").inputs["rule"])).toContain("GOVERNANCE");
    expect(ran.warnings).toEqual([expect.stringMatching(/lock is "GOVERNANCE" instead of.*"COMPLIANCE"/)]);
  });
});

describeRefusals<EvidenceStoreArgs>(make, [
  ["a lock on what must end", { dataClass: "order-files" }, "objectLock", /order-files must end in time/],
  ["a class that nobody promised", { dataClass: "evidences" }, "dataClass", /did you mean "evidence"/],
  ["an empty client", { client: "" }, "client", /must not be empty/],
  [
    "a replica outside the promise",
    { replicaRegion: "eu-north-1", copyApproval: "contract 7" },
    "replicaRegion",
    /is not a promised region/,
  ],
]);
