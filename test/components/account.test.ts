import * as pulumi from "@pulumi/pulumi";
import { accountId } from "../../components/account";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { run } from "./program";
import { promised } from "./promises";

const organisation = (...accounts: string[]): PromiseFile => ({
  organisation: { name: "Muster GmbH", country: "DE", accounts },
});

/** The account that a component deploys to; `undefined` where AWS is asked. */
async function told(promise: PromiseFile, allowed: string[] = []): Promise<string | undefined> {
  const config = allowed.length === 0 ? {} : { "aws:allowedAccountIds": JSON.stringify(allowed) };
  pulumi.runtime.setAllConfig(config);
  let found: string | undefined;
  class Component extends pulumi.ComponentResource {}
  await run(() => {
    accountId(promised(promise), new Component("any:index:Any", "any")).apply((id) => (found = id));
  });
  pulumi.runtime.setAllConfig({});
  return found;
}

test.each([
  ["the only one that the promise names", organisation("123456789012"), [], "123456789012"],
  [
    "the only one that may be deployed to",
    organisation("1".repeat(12), "2".repeat(12)),
    ["2".repeat(12)],
    "2".repeat(12),
  ],
  ["AWS's answer where several are named", organisation("1".repeat(12), "2".repeat(12)), [], undefined],
  ["AWS's answer where none is", {}, [], undefined],
])("the account is %s", async (_, promise, allowed, expected) => {
  expect(await told(promise, allowed)).toBe(expected);
});
