import { absent, known, unknown, type Compute, type Fact } from "../../../posture";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
const machine = (props: Record<string, unknown> = {}, from: Record<string, SeenResource> = {}) =>
  resource("aws:ec2/instance:Instance", "m", props, { from });
const account = (props: Record<string, unknown>) =>
  resource("aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults", "d", props);
const metadataOf = (first: SeenResource, ...others: SeenResource[]) => {
  const { metadata } = postureOf("compute", first, ...others);
  return metadata.state === "known"
    ? [metadata.value.enabled, metadata.value.tokensRequired, metadata.value.hops]
    : metadata;
};

test.each<[string, Record<string, unknown>, unknown]>([
  ["nothing", {}, [byDefault(true), unknownFact, unknownFact]],
  ["everything", { metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: "1" } }, [known(true), known(true), known(1)]],
  ["optional tokens", { metadataOptions: [{ httpTokens: "optional", httpPutResponseHopLimit: 2 }] }, [byDefault(true), known(false), known(2)]],
  ["the service off", { metadataOptions: { httpEndpoint: "disabled" } }, [known(false), unknownFact, unknownFact]],
  ["what is not known", { metadataOptions: { httpTokens: unknownText } }, [byDefault(true), unknownFact, unknownFact]],
])("a machine that states %s", (_, props, expected) => {
  expect(metadataOf(machine(props))).toEqual(expected);
}); // prettier-ignore

test("a machine follows its launch template, and then the account", () => {
  const template = resource("aws:ec2/launchTemplate:LaunchTemplate", "t", { metadataOptions: { httpTokens: "optional" } });
  const own = machine({ launchTemplate: { id: unknownText } }, { launchTemplate: template });
  const defaults = account({ httpTokens: "required", httpPutResponseHopLimit: 1 });
  expect(metadataOf(own, template, defaults)).toEqual([byDefault(true), known(false), byDefault(1)]);
  expect(metadataOf(machine({ launchTemplate: { id: "lt-1" } }), defaults)).toEqual([unknownFact, unknownFact, unknownFact]);
}); // prettier-ignore

test("the account's defaults hold in their region only, and without a preference not at all", () => {
  expect(metadataOf(machine(), account({ httpTokens: "required", region: "eu-west-1" }))).toEqual([byDefault(true), unknownFact, unknownFact]);
  expect(metadataOf(account({ httpTokens: "no-preference", httpPutResponseHopLimit: -1 }))).toEqual([byDefault(true), unknownFact, unknownFact]);
  expect(metadataOf(account({ httpTokens: "required" }))).toEqual([byDefault(true), known(true), unknownFact]);
}); // prettier-ignore

test.each<[string, string, Record<string, unknown>, Fact<true>]>([
  ["a machine without", "ec2/instance:Instance", { keyName: "" }, absent()],
  ["a machine with one", "ec2/instance:Instance", { keyName: "ops" }, known(true)],
  ["a machine with one that may be", "ec2/instance:Instance", { keyName: unknownText }, unknownFact],
  ["nodes with one", "eks/nodeGroup:NodeGroup", { remoteAccess: { ec2SshKey: "ops" } }, known(true)],
  ["a fleet whose second kind has one", "ec2/spotFleetRequest:SpotFleetRequest", { launchSpecifications: [{}, { keyName: "ops" }] }, known(true)],
  ["a key pair", "ec2/keyPair:KeyPair", {}, known(true)],
  ["the account's defaults", "ec2/instanceMetadataDefaults:InstanceMetadataDefaults", {}, absent()],
])("SSH key of %s", (_, type, props, expected) => {
  const posture: Compute = postureOf("compute", resource(`aws:${type}`, "m", props));
  expect(posture.sshKey).toEqual(expected);
}); // prettier-ignore

test("a key pair of the plan is one, though its name is not known", () => {
  const pair = resource("aws:ec2/keyPair:KeyPair", "ops", {});
  expect(postureOf("compute", machine({ keyName: unknownText }, { keyName: pair }), pair).sshKey).toEqual(known(true));
});
