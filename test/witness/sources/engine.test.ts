import { seenFromResourceArgs, seenFromStackArgs } from "../../../witness/pulumi/sources/engine";
import { rawProperties } from "../../../witness/pulumi/sources/engine-proxy";
import { asText, at, isSecret } from "../../../witness/pulumi/value";
import { bucket, policy, unknownText, urn } from "../seen";
import { handedToResourcePolicy, handedToStackPolicy } from "./handed";

// The SDK exports these two and leaves them out of its declarations.
const { UnknownValueError, unknownCheckingProxy } = require("@pulumi/policy/proxy") as {
  UnknownValueError: new (marker: string, path: string[]) => Error;
  unknownCheckingProxy<T extends object>(value: T): T;
};

const provider = { urn: urn("pulumi:providers:aws", "ireland"), name: "ireland", props: { region: "eu-west-1" } };
const signature = "4dabf18193072939515e22adb298388d";
const secret = { [signature]: "1b47061264138c4ac30d75fd1eb44270", value: "hunter2" };

describe("a stack policy shows", () => {
  const seen = async (...resources: Parameters<typeof handedToStackPolicy>[0]) =>
    seenFromStackArgs(await handedToStackPolicy(resources));

  it("each resource with its identity", async () => {
    expect((await seen(bucket("a"))).resources[0]).toMatchObject({
      urn: bucket("a").urn,
      type: bucket("a").type,
      name: "a",
    });
  });

  it("stack and project", async () => {
    expect(await seen(bucket("a"))).toMatchObject({ stack: "dev", project: "shop" });
  });

  it("unknown values as unknown, at any depth", async () => {
    const { resources } = await seen(bucket("a", { rules: [{ bucket: unknownText }] }));
    expect(at(resources[0]?.props, "rules", 0, "bucket").state).toBe("unknown");
  });

  it("secrets opened, and no longer as secrets", async () => {
    const { resources } = await seen(bucket("a", { password: secret }));
    expect([asText(at(resources[0]?.props, "password")), isSecret(resources[0]?.props["password"])]).toEqual([
      { state: "known", value: "hunter2" },
      false,
    ]);
  });

  it("what a property was made from", async () => {
    const { resources } = await seen(bucket("a"), policy("p", unknownText, "a"));
    expect(resources[1]?.propertyDependencies).toEqual({ bucket: [bucket("a").urn] });
  });

  it("parents, also one that was not handed over", async () => {
    const { resources } = await seen(
      bucket("a"),
      bucket("b", {}, { parent: bucket("a").urn }),
      bucket("c", {}, { parent: "urn:gone" }),
    );
    expect(resources.map((each) => each.parent)).toEqual([undefined, bucket("a").urn, "urn:gone"]);
  });

  it("the provider, one object for all of its resources", async () => {
    const { resources } = await seen(bucket("a", {}, { provider }), bucket("b", {}, { provider }));
    expect([resources[0]?.provider, resources[0]?.provider === resources[1]?.provider]).toEqual([provider, true]);
  });

  it("protection", async () => {
    expect((await seen(bucket("a", {}, { protect: true }))).resources[0]?.protect).toBe(true);
  });
});

describe("the origin in a stack policy is", () => {
  const origin = async (props: Record<string, unknown>) =>
    seenFromStackArgs(await handedToStackPolicy([bucket("a", props)])).resources[0]?.origin;
  it.each<[string, Record<string, unknown>, string]>([
    ["created, with an id that is not known yet", { id: unknownText }, "created"],
    ["undetermined, with a known id", { id: "a-7f3a" }, "undetermined"],
    ["undetermined, without an id", {}, "undetermined"],
    ["undetermined, when only something else is unknown", { id: "a", arn: unknownText }, "undetermined"],
    ["undetermined, when only something else is there and unknown", { arn: unknownText }, "undetermined"],
  ])("%s", async (_, props, expected) => {
    expect(await origin(props)).toBe(expected);
  });
});

describe("a resource that no resource policy was shown", () => {
  const external = async (registered: string[], more: Parameters<typeof bucket>[2]) =>
    seenFromStackArgs(await handedToStackPolicy([bucket("a", {}, more)]), {
      registered: new Set(registered),
    }).resources[0];

  it("is one that is only read", async () => {
    expect(await external([], { provider })).toMatchObject({ external: true, origin: "existing" });
  });

  it("is not one that was shown", async () => {
    expect(await external([bucket("a").urn], { provider })).not.toHaveProperty("external");
  });

  it("is not a component, which has no provider", async () => {
    expect(await external([], {})).not.toHaveProperty("external");
  });
});

describe("a resource policy shows", () => {
  it("the resource with parent, provider and protection", async () => {
    const sent = bucket("a", { tags: { a: "b" } }, { parent: "urn:parent", protect: true, provider });
    expect(seenFromResourceArgs(await handedToResourcePolicy(sent))).toEqual(sent);
  });

  it("unknown values as unknown", async () => {
    const seen = seenFromResourceArgs(await handedToResourcePolicy(bucket("a", { bucket: unknownText })));
    expect(at(seen.props, "bucket").state).toBe("unknown");
  });

  it("no origin, even with an unknown id", async () => {
    expect(seenFromResourceArgs(await handedToResourcePolicy(bucket("a", { id: unknownText }))).origin).toBe(
      "undetermined",
    );
  });
});

describe("behind the proxy", () => {
  it("the raw object is reached without a copy", () => {
    const raw = { name: unknownText };
    expect(rawProperties(unknownCheckingProxy(raw))).toBe(raw);
  });

  it("values are read one by one where it can't be reached, with markers for those that throw", () => {
    const throwing = {
      get name() {
        throw new UnknownValueError("3eeb2bf0-c639-47a8-9e75-3b44932eb421", ["name"]);
      },
      list: [
        {
          get size() {
            throw new Error("any");
          },
        },
      ],
      plain: 1,
    };
    expect(rawProperties(throwing)).toEqual({
      name: "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
      list: [{ size: unknownText }],
      plain: 1,
    });
  });
});
