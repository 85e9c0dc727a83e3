import { CreateConfigurationSetCommand, CreateEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { denied, type Asked, type Fault } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { verified } from "./verified";

/*
 * Mail, as a user of `tomguard verify` sees it. moto 5.2.5 keeps configuration sets and identities; it has no
 * GetConfigurationSetEventDestinations and no GetAccount of SES v2, and leaves TLS and suppression out of a set: these answers
 * are those of the API reference (https://docs.aws.amazon.com/ses/latest/APIReference-V2/Welcome.html).
 */

const moto = onMoto();
const client = () => new SESv2Client({ region: "eu-central-1", endpoint: moto.endpoint() });
const set = (ConfigurationSetName: string) =>
  client().send(new CreateConfigurationSetCommand({ ConfigurationSetName }));

const suppressed = { SuppressedReasons: ["BOUNCE", "COMPLAINT"] };
const good = { DeliveryOptions: { TlsPolicy: "REQUIRE" }, SuppressionOptions: suppressed };
const bounces = { Name: "bounces", Enabled: true, MatchingEventTypes: ["BOUNCE", "COMPLAINT"] };

interface Answers {
  set?: unknown;
  destinations?: unknown[];
  account?: unknown;
}

const aws =
  ({ set: settings = good, destinations = [bounces], account = { SuppressionAttributes: suppressed } }: Answers = {}) =>
  ({ path }: Asked): Fault | undefined => {
    if (/^\/v2\/email\/configuration-sets\/[^/]+\/event-destinations/.test(path))
      return { documented: { EventDestinations: destinations } };
    if (/^\/v2\/email\/configuration-sets\/[^/?]+/.test(path)) return { documented: settings };
    return /^\/v2\/email\/account/.test(path) ? { documented: account } : undefined;
  };

test("a set that insists on TLS, suppresses bounces and counts no reader passes", async () => {
  await set("orders");
  const { of } = await verified(moto, { fault: aws() });
  expect(of("orders", "transport-mail")).toMatchObject({ outcome: "pass" });
  expect(of("orders", "mail-suppression")).toMatchObject({ outcome: "pass" });
  expect(of("orders/bounces", "log-tracking")).toMatchObject({ outcome: "pass" });
  expect(of("mail in eu-central-1", "mail-suppression")).toMatchObject({ outcome: "pass" });
});

test("what a set and its account leave out is found", async () => {
  await set("orders");
  const opened = { Name: "opened", Enabled: true, MatchingEventTypes: ["OPEN"] };
  const { of } = await verified(moto, { fault: aws({ set: {}, destinations: [opened], account: {} }) });
  expect(of("orders", "transport-mail")).toMatchObject({ outcome: "fail" });
  expect(of("orders", "mail-suppression")).toMatchObject({ outcome: "fail" });
  expect(of("orders/opened", "log-tracking")).toMatchObject({ outcome: "fail" });
});

test("where nobody sends mail the account's settings are about nothing", async () => {
  const empty = await verified(moto, { fault: aws({ account: {} }) });
  expect(empty.of("mail in eu-central-1", "mail-suppression")).toBeUndefined();
  await client().send(new CreateEmailIdentityCommand({ EmailIdentity: "muster.example" }));
  const sending = await verified(moto, { fault: aws({ account: {} }) });
  expect(sending.of("mail in eu-central-1", "mail-suppression")).toMatchObject({ outcome: "fail" });
});

test.each([
  ["GetConfigurationSet", "orders", "transport-mail", /\/configuration-sets\/orders(\?|$)/],
  ["GetConfigurationSetEventDestinations", "orders", "log-tracking", /\/event-destinations/],
  ["GetAccount", "mail in eu-central-1", "mail-suppression", /\/email\/account/],
])("a refused %s leaves of %s %s open, and names the permission", async (operation, name, rule, pattern) => {
  await set("orders");
  const { record } = await verified(moto, {
    fault: (asked) => (pattern.test(asked.path) ? denied : aws()(asked)),
  });
  const found = record.findings.filter((each) => each.resource.name === name && each.rule === rule);
  const why = expect.stringContaining(`ses:${operation}`);
  expect(found).toContainEqual(expect.objectContaining({ outcome: "unknown", why }));
});
