import { stringify } from "yaml";
import { PersonalDataTable, type PersonalDataTableArgs } from "../../components";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { describeDefaults, type Weakening } from "./mutations";
import { promiseFile, run, type Ran } from "./program";
import { photoLabPromise } from "./promises";
import { describeRefusals, outside, strays } from "./refusals";

const lab: PromiseFile = {
  ...photoLabPromise,
  retention: { ...photoLabPromise.retention, sessions: { keep: "2 days" } },
  backups: { of: ["addresses"], copies: 1, in: "same-region", keep: "20 days" },
};
const promise = promiseFile(stringify(lab));
const table: PersonalDataTableArgs = {
  hashKey: { name: "id" },
  dataClass: "addresses",
  client: "end-customers",
  purpose: "customer-service",
  promise,
};
const make = (args: Partial<PersonalDataTableArgs> = {}) => new PersonalDataTable("addresses", { ...table, ...args });
const of = "addresses Table";

// Each item says when it ends; AWS Backup can't try what DynamoDB keeps by itself.
const open = ["backup-restore-tested", "retention-within-promise"];

const weakenings: Weakening[] = [
  ["its key", of, { "serverSideEncryption.kmsKeyArn": undefined }, ["encryption-customer-key"]],
  ["encryption under it", of, { "serverSideEncryption.enabled": false }, ["encryption-customer-key"]],
  ["a time to live", of, { "ttl.enabled": false }, ["retention-within-promise"]],
  ["earlier states", of, { "pointInTimeRecovery.enabled": false }, ["backup-covered"]],
  ["an end of earlier states", of, { "pointInTimeRecovery.recoveryPeriodInDays": 21 }, ["retention-copies"]],
  ["protection from deletion", of, { deletionProtectionEnabled: false }, ["protection-deletion"]],
  ["room to grow", of, { billingMode: "PROVISIONED" }, ["availability-capacity"]],
  ["its marks", of, { tags: {}, tagsAll: {} }, ["media-marked", "retention-declared"]],
  ["rotation", "addresses-key Key", { enableKeyRotation: false }, ["key-rotation"]],
];
describeDefaults("a PersonalDataTable", () => make(), promise, weakenings, open);

describe("a PersonalDataTable", () => {
  const inputs = (ran: Ran) => ran.only("aws:dynamodb/table:Table").inputs;

  test("is in its region with everything that belongs to it", async () => {
    const ran = await run(() => make({ region: "eu-west-1" }));
    expect(outside("eu-west-1", ran)).toEqual([]);
    expect(strays("addresses", ran)).toEqual([]);
  });

  test("names each attribute once, also where indexes share it", async () => {
    const indexes = [{ name: "by-mail", hashKey: { name: "mail" }, rangeKey: { name: "at", type: "N" } }];
    const ran = await run(() => make({ rangeKey: { name: "at", type: "N" }, indexes }));
    expect(inputs(ran)["attributes"]).toEqual([
      { name: "id", type: "S" },
      { name: "at", type: "N" },
      { name: "mail", type: "S" },
    ]);
  });

  test("has no time to live where law keeps the class", async () => {
    expect(inputs(await run(() => make({ dataClass: "invoices" })))).not.toHaveProperty("ttl");
  });

  test("can do without earlier states, with a reason and a warning", async () => {
    const overrides = [{ setting: "point-in-time-recovery", value: "off", because: "items live for two days" }];
    const ran = await run(() => make({ dataClass: "sessions", overrides }));
    expect(inputs(ran)["pointInTimeRecovery"]).toEqual({ enabled: false });
    expect(ran.warnings).toEqual([expect.stringMatching(/point-in-time-recovery is "off".*two days/)]);
  });
});

describeRefusals<PersonalDataTableArgs>(make, [
  ["a period that DynamoDB can't keep", { dataClass: "sessions" }, "dataClass", /Promise at least 3 days/],
  ["an end of what must stay", { dataClass: "invoices", expiresAttribute: "end" }, "expiresAttribute", /must stay/],
  ["a key without a name", { hashKey: { name: "" } }, "hashKey", /has to have a name/],
  [
    "a type that DynamoDB lacks",
    { rangeKey: { name: "at", type: "number" } },
    "rangeKey",
    /no type is called "number"/,
  ],
  ["a name that AWS refuses", { tableName: "a b" }, "tableName", /can't be a table's name/],
  ["an empty purpose", { purpose: " " }, "purpose", /must not be empty/],
]);
