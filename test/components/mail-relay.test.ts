import { stringify } from "yaml";
import { ArgumentError, MailRelay, type MailRelayArgs } from "../../components";
import { failing, open, passing } from "./judged";
import { promiseFile, run, type Ran } from "./program";
import { networkPromise, promised } from "./promises";
import { outside, strays, type Row } from "./weakenings";

const measure = promised(networkPromise);
const promise = promiseFile(stringify(networkPromise));
const campaigns: MailRelayArgs = {
  client: "clients",
  purpose: "dispatch",
  domain: "mail.muster.de",
  zoneId: "Z1",
  feedbackTopicArn: "arn:aws:sns:eu-central-1:123456789012:feedback",
  promise,
};
const make = (args: Partial<MailRelayArgs> = {}, preview = true) =>
  run(() => new MailRelay("campaigns", { ...campaigns, ...args }), { preview });

describe("a mail relay", () => {
  let ran: Ran;
  beforeAll(async () => (ran = await make()));

  test("keeps the promise, and leaves nothing open", () => {
    expect(failing(ran, measure)).toEqual([]);
    expect(open(ran, measure)).toEqual([]);
    expect(passing(ran, measure)).toEqual(
      expect.arrayContaining(["log-tracking", "mail-suppression", "transport-mail"]),
    );
  });

  const set = "campaigns-set";
  const rows: Row[] = [
    ["TLS", { name: set, path: "deliveryOptions.tlsPolicy", value: "OPTIONAL" }, ["transport-mail"]],
    ["a stated policy on TLS", { name: set, path: "deliveryOptions" }, ["transport-mail"]],
    [
      "suppression after complaints",
      { name: set, path: "suppressionOptions.suppressedReasons", value: ["BOUNCE"] },
      ["mail-suppression"],
    ],
    ["suppression", { name: set, path: "suppressionOptions.suppressedReasons", value: [] }, ["mail-suppression"]],
    [
      "privacy of who opens what",
      { name: set, path: "vdmOptions.dashboardOptions.engagementMetrics", value: "ENABLED" },
      ["log-tracking"],
    ],
    [
      "feedback on bounces alone",
      { name: "campaigns-feedback", path: "eventDestination.matchingEventTypes", value: ["OPEN", "CLICK"] },
      ["log-tracking"],
    ],
    ["the region", { name: set, path: "region" }, ["residency-stated"]],
  ];
  test.each(rows)("without %s breaks exactly the rules for it", (_, weakening, rules) => {
    expect(failing(ran, measure, weakening)).toEqual(rules);
  });

  test("has its region on every part, and every part hangs on it", async () => {
    const elsewhere = await make({ region: "eu-west-1" });
    expect(outside(elsewhere, "eu-west-1")).toEqual([]);
    expect(strays(elsewhere, "campaigns")).toEqual([]);
  });

  test("signs by DKIM, and lets others refuse what is forged", async () => {
    const made = await make({}, false);
    const records = made.resources.filter((each) => each.type === "aws:route53/record:Record");
    const written = Object.fromEntries(
      records.map(({ inputs }) => [`${inputs["type"]} ${inputs["name"]}`, inputs["records"]]),
    );
    expect(written).toMatchObject({
      "MX bounce.mail.muster.de": ["10 feedback-smtp.eu-central-1.amazonses.com"],
      "TXT bounce.mail.muster.de": ["v=spf1 include:amazonses.com -all"],
      "TXT _dmarc.mail.muster.de": ["v=DMARC1; p=reject; adkim=s; aspf=r"],
    });
    expect(records.filter((each) => each.name.includes("-dkim-"))).toHaveLength(3);
    expect(made.named("campaigns-identity").inputs["dkimSigningAttributes"]).toEqual({
      nextSigningKeyLength: "RSA_2048_BIT",
    });
    expect(made.named("campaigns-mail-from").inputs["behaviorOnMxFailure"]).toBe("REJECT_MESSAGE");
  });

  test("leaves records to whoever keeps the zone, where none is named", async () => {
    const { zoneId: _, feedbackTopicArn: __, ...least } = campaigns;
    const made = await run(() => new MailRelay("campaigns", least), { preview: true });
    expect(made.resources.filter((each) => each.type.startsWith("aws:route53/"))).toEqual([]);
    expect(made.named("campaigns-feedback-attributes").inputs["emailForwardingEnabled"]).toBe(true);
    expect(failing(made, measure)).toEqual([]);
  });

  test.each([
    ["tls", "optional", ["transport-mail"]],
    ["engagement-tracking", "on", ["log-tracking"]],
  ])("can have another %s for a reason, which is told and judged all the same", async (setting, value, rules) => {
    const made = await make({ overrides: [{ setting, value, because: "the client consented" }] }, false);
    expect(made.warnings).toEqual([expect.stringContaining("the client consented")]);
    expect(failing(made, measure)).toEqual(rules);
  });
});

describe("impossible arguments", () => {
  test.each<[string, Partial<MailRelayArgs>, RegExp]>([
    ["a domain that is none", { domain: "muster" }, /domain: "muster" is no domain/],
    ["a label that is none", { bounceLabel: "a.b" }, /bounceLabel: "a\.b" is no label/],
    ["a region outside the promise", { region: "us-east-1" }, /region: us-east-1/],
    [
      "several",
      { purpose: "", domain: "?", overrides: [{ setting: "tls", value: "optional", because: "" }] },
      /purpose: .*\n.*domain: .*\n.*overrides\[0\]: /,
    ],
  ])("%s", async (_, args, message) => {
    await expect(make(args)).rejects.toThrow(message);
    await expect(make(args)).rejects.toThrow(ArgumentError);
  });
});
