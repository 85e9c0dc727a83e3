import type * as pulumi from "@pulumi/pulumi";

/** Arguments that change together, and what AWS makes anew for it. */
export interface Change<A> {
  /** What the component has before, beside its usual arguments. */
  from?: Partial<A>;
  to: Partial<A>;
  /** Types of the parts that are made anew, as `s3/bucket`; without any, everything is changed in place. */
  replaces?: readonly string[];
  /** Everything is made anew, elsewhere: `replaces` names the stores alone. */
  moves?: true;
  /** Types of the stores that go, with what they hold. */
  deletes?: readonly string[];
}

/** One row of the table: an instance of a component, before and after. */
export interface Row {
  component: string;
  /** The arguments that change. */
  changed: string[];
  name: string;
  replaces: readonly string[];
  moves: boolean;
  deletes: readonly string[];
  make(isLater: boolean): void;
}

type ComponentClass<A> = new (name: string, args: A) => pulumi.ComponentResource;

/**
 * The rows of a component. Each is an instance of its own, so that one preview shows them all, and each by itself.
 * @param own arguments that no two instances may share
 */
export function rowsOf<A>(
  Component: ComponentClass<A>,
  base: A,
  changes: readonly Change<A>[],
  own: (name: string) => Partial<A> = () => ({}),
): Row[] {
  return changes.map(({ from, to, replaces = [], moves = false, deletes = [] }, index) => {
    const name = `${Component.name.toLowerCase()}-${index}`;
    return {
      component: Component.name,
      changed: Object.keys(to),
      name,
      replaces,
      moves,
      deletes,
      make: (isLater) => void new Component(name, { ...base, ...own(name), ...from, ...(isLater && to) }),
    };
  });
}
