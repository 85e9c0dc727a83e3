import { join } from "node:path";
import fc from "fast-check";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { seenFromStackArgs } from "../../../witness/pulumi/sources/engine";
import { runProgram } from "../../../witness/pulumi/sources/program";
import { seenInState } from "../../../witness/pulumi/sources/state";
import { resource, urn } from "../seen";
import { handedToStackPolicy } from "./handed";

/** Who a resource is, and what it hangs on: the same from every source, or one thing would be judged as two. */
function identity({ urn, type, name, parent, propertyDependencies, provider }: SeenResource) {
  return {
    urn,
    type,
    name,
    parent,
    propertyDependencies,
    provider: provider && { urn: provider.urn, name: provider.name, region: provider.props["region"] },
  };
}

function asState(resources: readonly SeenResource[]): string {
  const written = resources.map(({ provider, ...each }) => ({
    ...each,
    id: "id",
    inputs: each.props,
    outputs: each.props,
    ...(provider ? { provider: `${provider.urn}::id` } : {}),
  }));
  return JSON.stringify({ version: 3, deployment: { manifest: {}, resources: written } });
}

const fromState = (resources: readonly SeenResource[]) => seenInState(asState(resources)).resources.map(identity);
const fromEngine = async (resources: readonly SeenResource[]) =>
  seenFromStackArgs(await handedToStackPolicy(resources)).resources.map(identity);

describe("a resource is the same one", () => {
  let program: readonly SeenResource[];
  beforeAll(async () => ({ resources: program } = await runProgram({ program: join(__dirname, "fixtures", "shop") })));

  it("in a program and in its state", () => {
    expect(fromState(program)).toEqual(program.map(identity));
  });

  it("in a program and in what the engine hands to policies", async () => {
    expect(await fromEngine(program)).toEqual(program.map(identity));
  });
});

describe("whatever the stack is", () => {
  const provider = { ...resource("pulumi:providers:aws", "p", { region: "eu-west-1" }) };
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z:$ ü.-]{1,12}$/), { minLength: 1, maxLength: 6 });
  const stacks = names.chain((all) =>
    fc.tuple(
      ...all.map((name) =>
        fc.record({
          name: fc.constant(name),
          props: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.jsonValue({ noUnicodeString: false }), {
            maxKeys: 3,
          }),
          parent: fc.option(fc.constantFrom(...all), { nil: undefined }),
          from: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.subarray(all), { maxKeys: 3 }),
          provided: fc.boolean(),
        }),
      ),
    ),
  );
  const bucket = "aws:s3/bucket:Bucket";

  it("engine and state show the same resources", async () => {
    await fc.assert(
      fc.asyncProperty(stacks, async (specs) => {
        const resources = specs.map(({ name, props, parent, from, provided }) =>
          resource(bucket, name, props, {
            ...(parent === undefined ? {} : { parent: urn(bucket, parent) }),
            ...(provided ? { provider: { urn: provider.urn, name: provider.name, props: provider.props } } : {}),
            propertyDependencies: Object.fromEntries(
              Object.entries(from).map(([key, owners]) => [key, owners.map((each) => urn(bucket, each))]),
            ),
          }),
        );
        expect(await fromEngine([provider, ...resources])).toEqual(fromState([provider, ...resources]));
      }),
      { numRuns: 50 },
    );
  });
});
