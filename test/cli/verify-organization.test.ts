import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateAccountCommand, CreateOrganizationCommand, OrganizationsClient } from "@aws-sdk/client-organizations";
import { readRecord } from "../../evidence/record";
import { denied, faultyCloud, type Asked, type Fault } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { tomguard } from "./run";

/* Every account of an organization, each with a record of its own. */

const moto = onMoto();
const promise = join(__dirname, "../witness/aws/promises/shop.yaml");
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "tomguard-organization-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function member(AccountName: string): Promise<string> {
  const client = new OrganizationsClient({ region: "us-east-1", endpoint: moto.endpoint() });
  await client.send(new CreateOrganizationCommand({ FeatureSet: "ALL" })).catch(() => undefined);
  const Email = `${AccountName}@muster.example`;
  const { CreateAccountStatus } = await client.send(new CreateAccountCommand({ AccountName, Email }));
  return CreateAccountStatus?.AccountId ?? "";
}

async function everywhere(options: string[], fault: (asked: Asked) => Fault | undefined = () => undefined) {
  const cloud = await faultyCloud(moto.endpoint(), fault);
  try {
    const fixed = ["--endpoint-url", cloud.endpoint, "--promise", promise, "--region", "eu-central-1", "--json"];
    return await tomguard("verify", "--organization", ...fixed, ...options);
  } finally {
    await cloud.stop();
  }
}

test("each account has a record of its own, on a line and in a file of its own", async () => {
  const id = await member("orders");
  const { stdout } = await everywhere(["--out", join(folder, "record.json")]);
  const records = stdout.trim().split("\n").map(readRecord);
  expect(records.map(({ run }) => run.stack).sort()).toEqual(["123456789012", id].sort());
  for (const { run } of records) {
    const file = join(folder, `record-${run.stack}.json`);
    expect(readRecord(readFileSync(file, "utf8")).run.stack).toBe(run.stack);
  }
  expect(existsSync(join(folder, "record.json"))).toBe(false);
});

test("the role that is named is taken on in each account but the own, and one that can't be entered is told of", async () => {
  const id = await member("orders");
  const asked: string[] = [];
  const refused = ({ body }: Asked): Fault | undefined => {
    if (!body.includes("Action=AssumeRole")) return undefined;
    asked.push(decodeURIComponent(/RoleArn=([^&]+)/.exec(body)?.[1] ?? ""));
    return denied;
  };
  const { stdout, stderr, status } = await everywhere(["--role-name", "auditor"], refused);
  expect(new Set(asked)).toEqual(new Set([`arn:aws:iam::${id}:role/auditor`]));
  expect(stdout.trim().split("\n").map(readRecord)).toHaveLength(1);
  expect(stderr).toContain(`Account ${id}:`);
  expect(status).toBe(3);
});

test("an account that is closed is not read, and told of as such", async () => {
  const open = { Id: "123456789012", State: "ACTIVE", Status: "ACTIVE" };
  const closed = { Id: "210987654321", State: "PENDING_CLOSURE", Status: "PENDING_CLOSURE" };
  const { stdout, stderr } = await everywhere([], ({ target }) =>
    target.endsWith(".ListAccounts") ? { documented: { Accounts: [closed, open] } } : undefined,
  );
  expect(stdout.trim().split("\n").map(readRecord).map(({ run }) => run.stack)).toEqual([open.Id]); // prettier-ignore
  expect(stderr).toContain(`Account ${closed.Id}: Not read`);
});

test("who may not list the accounts reads the permission, and gets no record", async () => {
  const { stdout, stderr, status } = await everywhere([], ({ target }) =>
    target.endsWith(".ListAccounts") ? denied : undefined,
  );
  expect({ stdout, status }).toEqual({ stdout: "", status: 3 });
  expect(stderr).toContain("organizations:ListAccounts");
});

test("what is about one account does not go with many", async () => {
  const { status, stderr } = await everywhere(["--role-arn", "arn:aws:iam::123456789012:role/a"]);
  expect(status).toBe(2);
  expect(stderr).toContain("--role-arn");
});
