import { createRegistry, providerReference, type Registered } from "../../../witness/pulumi/sources/program/registry";
import { resource, urn } from "../seen";

const ireland = `${urn("pulumi:providers:aws", "ireland")}::id`;
const random = `${urn("pulumi:providers:random", "r")}::id`;
const parent = (more: Partial<Registered>): Registered => ({
  seen: resource("shop:index:Store", "store", {}),
  custom: false,
  provider: "",
  providers: {},
  transforms: [],
  ...more,
});

describe("the provider of a resource is", () => {
  const type = "aws:s3/bucket:Bucket";
  it.each<[string, string, Registered | undefined, string]>([
    ["its own", ireland, parent({ providers: { aws: random } }), ireland],
    ["its component's for the package", "", parent({ providers: { aws: ireland } }), ireland],
    ["its parent's, where that is of the package", "", parent({ provider: ireland }), ireland],
    ["the default one, where its parent's is of another package", "", parent({ provider: random }), ""],
    ["the default one without a parent", "", undefined, ""],
  ])("%s", (_, own, above, reference) => {
    expect(providerReference(own, type, above)).toBe(reference);
  });
});

describe("a default provider", () => {
  const registry = createRegistry("dev", "shop", { "aws:region": "eu-west-1", "shop:region": "mars" });
  it.each([
    ["", "default"],
    ["7.48.0", "default_7_48_0"],
    ["0.17.7-dev.1+gb7030aa4", "default_0_17_7_dev_1_gb7030aa4"],
  ])("of version %p is called %s, as the engine does", (version, name) => {
    expect(registry.provider("", "aws", version).name).toBe(name);
  });

  it("has the configuration of its package only", () => {
    expect(registry.provider("", "aws", "").props).toEqual({ region: "eu-west-1" });
  });

  it("is registered once", () => {
    const fresh = createRegistry("dev", "shop", {});
    fresh.provider("", "aws", "1.0.0");
    fresh.provider("", "aws", "1.0.0");
    expect(fresh.resources).toHaveLength(1);
  });
});
