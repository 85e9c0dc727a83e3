import type * as pulumi from "@pulumi/pulumi";

/** What an argument is once nothing of Pulumi's wrapping is left. */
type Plain<T> = Exclude<T, undefined | Promise<unknown> | pulumi.OutputInstance<unknown>>;
/** A list of blocks is read by its first element. */
type Block<T> = Plain<T> extends readonly (infer E)[] ? Plain<E> : Plain<T>;

/**
 * Paths of properties of a resource's arguments, `serverSideEncryption.kmsKeyArn`, as deep as any table needs. With it
 * a misspelt path, or one that a new version of the provider renames, does not compile.
 */
export type PathOf<Args, Depth extends readonly unknown[] = [1, 2, 3, 4]> = Depth extends readonly [
  unknown,
  ...infer Rest,
]
  ? {
      [K in keyof Args & string]:
        | K
        | (Block<Args[K]> extends object
            ? Block<Args[K]> extends readonly unknown[]
              ? never
              : `${K}.${PathOf<Block<Args[K]>, Rest>}`
            : never);
    }[keyof Args & string]
  : never;
