import { describeType } from "../../sandbox/provider/sdk-type";
import { ArgumentError, type Mistake } from "../../components";
import { run, type Ran } from "./program";

/** What a component refuses; fails the test where it made a resource before it did. */
export async function mistakesIn(make: () => unknown): Promise<Mistake[]> {
  let mistakes: Mistake[] = [];
  const ran = await run(() => {
    try {
      make();
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error;
      mistakes = [...error.mistakes];
    }
  });
  if (mistakes.length > 0) expect(ran.resources).toEqual([]);
  return mistakes;
}

/** An argument that can't be: what is given, the argument that is named, and what the message says. */
export type Refusal<Args> = readonly [about: string, given: Partial<Args>, argument: string, message: RegExp];

/** Tests that each is the only mistake that is told. */
export function describeRefusals<Args>(
  make: (given: Partial<Args>) => unknown,
  refusals: readonly Refusal<Args>[],
): void {
  describe("a mistake says where it is and what would be right", () => {
    test.each(refusals)("%s", async (_, given, argument, message) => {
      expect(await mistakesIn(() => make(given))).toEqual([{ argument, message: expect.stringMatching(message) }]);
    });
  });
}

/** Names of the resources that have a region of their own and are told another one, or none. */
export function outside(region: string, { resources }: Ran): string[] {
  return resources
    .filter(({ type }) => describeType(type)?.properties.has("region"))
    .filter(({ inputs }) => inputs["region"] !== region)
    .map(({ name, type }) => `${name} ${type}`);
}

/** Names of the AWS resources that don't hang on the component. */
export function strays(component: string, { resources }: Ran): string[] {
  return resources.filter((each) => each.type.startsWith("aws:") && each.parent !== component).map(({ name }) => name);
}
