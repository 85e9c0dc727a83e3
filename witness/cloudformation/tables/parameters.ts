import { isObject } from "../template";
import { turned } from "./row";

/** The parameters of a group: a map by name here, a list there. */
export const parametersOf = turned("parameters", (raw) =>
  isObject(raw) ? Object.entries(raw).map(([name, value]) => ({ name, value })) : raw,
);
