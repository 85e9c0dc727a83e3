import { Struct } from "google-protobuf/google/protobuf/struct_pb";

/**
 * What a program gets back for the inputs of a resource: the same. Values nested very deep are left out, and so are
 * unknown to the program: the SDK prints every answer for its debug log, and overflows its stack on the way (3.259,
 * `runtime/resource.js`). The witness keeps them.
 */
export function echoOf(inputs: Struct | undefined, props: Readonly<Record<string, unknown>>): Struct {
  const echo = inputs ?? new Struct();
  const deep = Object.keys(props).filter((key) => isDeeper(props[key], deepest));
  deep.forEach((key) => echo.getFieldsMap().del(key));
  return echo;
}

const deepest = 100;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}
